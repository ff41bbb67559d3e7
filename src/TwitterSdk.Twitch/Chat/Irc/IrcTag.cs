using System.Text;

namespace TwitterSdk.Twitch.Chat.Irc;

/// <summary>One tag of a line.</summary>
public readonly ref struct IrcTag
{
    internal IrcTag(ReadOnlySpan<byte> key, ReadOnlySpan<byte> rawValue)
    {
        Key = key;
        RawValue = rawValue;
    }

    /// <summary>The key with everything that belongs to it: <c>+vendor.example/name</c>.</summary>
    public ReadOnlySpan<byte> Key { get; }

    /// <summary>The value as written, still escaped; empty when there is none.</summary>
    public ReadOnlySpan<byte> RawValue { get; }

    /// <summary>Whether it is one that clients send to each other: its key starts with <c>+</c>.</summary>
    public bool IsClientOnly => !Key.IsEmpty && Key[0] == '+';

    /// <summary>Who defined the tag, for instance <c>twitch.tv</c>; empty for those that IRC itself defines.</summary>
    public ReadOnlySpan<byte> Vendor
    {
        get
        {
            ReadOnlySpan<byte> key = IsClientOnly ? Key[1..] : Key;
            int end = key.LastIndexOf((byte)'/');
            return end < 0 ? default : key[..end];
        }
    }

    /// <summary>The key without vendor and <c>+</c>.</summary>
    public ReadOnlySpan<byte> Name
    {
        get
        {
            ReadOnlySpan<byte> key = IsClientOnly ? Key[1..] : Key;
            return key[(key.LastIndexOf((byte)'/') + 1)..];
        }
    }

    /// <summary>The value, without escapes.</summary>
    public string ToText() => IrcEscape.Unescape(RawValue);

    /// <summary>The tag as written.</summary>
    public override string ToString() => $"{Encoding.UTF8.GetString(Key)}={Encoding.UTF8.GetString(RawValue)}";
}

using System.Text;

namespace TwitterSdk.Twitch.Chat.Irc;

/// <summary>Who a line comes from: <c>nick!user@host</c>, with user and host where they are told, or the name of a server.</summary>
public readonly ref struct IrcPrefix
{
    internal IrcPrefix(ReadOnlySpan<byte> raw) => Raw = raw;

    /// <summary>As written, without the colon.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>The nickname, or the server.</summary>
    public ReadOnlySpan<byte> Nick
    {
        get
        {
            int end = Raw.IndexOfAny((byte)'!', (byte)'@');
            return end < 0 ? Raw : Raw[..end];
        }
    }

    /// <summary>The user; empty when it is not told.</summary>
    public ReadOnlySpan<byte> User
    {
        get
        {
            int start = Raw.IndexOf((byte)'!') + 1;
            if (start == 0)
                return default;
            ReadOnlySpan<byte> rest = Raw[start..];
            int end = rest.IndexOf((byte)'@');
            return end < 0 ? rest : rest[..end];
        }
    }

    /// <summary>The host; empty when it is not told.</summary>
    public ReadOnlySpan<byte> Host => Raw[(Raw.IndexOf((byte)'@') + 1)..] is var host && host.Length < Raw.Length ? host : default;

    /// <summary>The text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Raw);
}

using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Reading;

namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>What a client gave its message, in little room: the vendor's own clients send 32 hexadecimal digits, and there are many messages.</summary>
internal readonly record struct Nonce
{
    private readonly Guid _number;
    private readonly string? _text;

    public Nonce(string? text) => _text = text;

    private Nonce(Guid number) => _number = number;

    public string? Value => _text ?? (_number == Guid.Empty ? null : _number.ToString("N"));

    public static Nonce Read(ReadOnlySpan<byte> raw)
    {
        if (HexDigits.TryRead(raw, out Guid number))
            return new Nonce(number);
        return raw.IsEmpty ? default : new Nonce(IrcEscape.Unescape(raw));
    }
}

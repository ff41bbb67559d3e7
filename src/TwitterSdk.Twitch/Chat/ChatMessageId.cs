using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Reading;

namespace TwitterSdk.Twitch.Chat;

/// <summary>Names a chat message. Empty where no id was told.</summary>
public readonly record struct ChatMessageId
{
    // Ids are UUIDs in small letters today, which take much less room as numbers; anything else is kept as text.
    private readonly Guid _number;
    private readonly string? _text;

    /// <summary>An id with the text that travels.</summary>
    public ChatMessageId(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Guid.TryParseExact(value, "D", out Guid number) && number != Guid.Empty && number.ToString() == value)
            _number = number;
        else
            _text = value.Length == 0 ? null : value;
    }

    private ChatMessageId(Guid number) => _number = number;

    /// <summary>The text that travels.</summary>
    public string Value => _text ?? (_number == Guid.Empty ? "" : _number.ToString());

    /// <summary>Whether no id was told.</summary>
    public bool IsEmpty => _text is null && _number == Guid.Empty;

    /// <summary>Takes any text.</summary>
    public static implicit operator ChatMessageId(string value) => new(value);

    /// <summary>The id as HTTP endpoints take it.</summary>
    public static implicit operator MessageId(ChatMessageId id) => new(id.Value);

    /// <summary>The text that travels.</summary>
    public override string ToString() => Value;

    internal static ChatMessageId Read(ReadOnlySpan<byte> raw)
    {
        // Chat brings one with each message.
        if (HexDigits.TryReadDashed(raw, out Guid number))
            return new ChatMessageId(number);
        return raw.IsEmpty ? default : new ChatMessageId(IrcEscape.Unescape(raw));
    }
}

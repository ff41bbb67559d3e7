using System.Globalization;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Reading;

namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>The id of a user in little room: ids are numbers today, and there are many messages. Anything else is kept as text.</summary>
internal readonly record struct UserNumber
{
    private readonly long _number;
    private readonly string? _text;

    public UserNumber(UserId id)
    {
        string text = id.Value;
        if (text.Length <= WireNumbers.MostDigits && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && text[0] != '0')
            _number = number;
        else
            _text = text.Length == 0 ? null : text;
    }

    private UserNumber(long number) => _number = number;

    public UserId Value => new(_text ?? (_number == 0 ? "" : _number.ToString(CultureInfo.InvariantCulture)));

    public static UserNumber Read(ReadOnlySpan<byte> raw)
    {
        if (raw.IsEmpty)
            return default;
        return raw[0] != '0' && WireNumbers.TryRead(raw, out long number)
            ? new UserNumber(number)
            : new UserNumber(new UserId(IrcEscape.Unescape(raw)));
    }
}

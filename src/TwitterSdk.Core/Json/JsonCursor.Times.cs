using System.Text;

namespace TwitterSdk.Core.Json;

public ref partial struct JsonCursor
{
    private const string TimeKind = "a time";
    private const string DateKind = "a date";

    /// <summary>A moment; whatever the format says, ISO text, Ruby text and epoch numbers are told apart by their look.</summary>
    /// <param name="format">How the vendor writes it; decides between seconds and milliseconds.</param>
    public DateTimeOffset ReadTime(TimeFormat format)
    {
        if (TryReadTime(format, out var value))
            return value;
        SkipMismatch(TimeKind);
        return default;
    }

    /// <inheritdoc cref="ReadTime"/>
    /// <returns>The moment; null for null and for empty text.</returns>
    public DateTimeOffset? ReadNullableTime(TimeFormat format)
    {
        if (TryReadNull())
            return null;
        if (TryReadTime(format, out var value))
            return value;
        if (!TryReadEmptyText())
            SkipMismatch(TimeKind);
        return null;
    }

    /// <summary>A calendar day, <c>yyyy-MM-dd</c>.</summary>
    public DateOnly ReadDate()
    {
        if (TryReadDate(out var value))
            return value;
        SkipMismatch(DateKind);
        return default;
    }

    /// <inheritdoc cref="ReadDate"/>
    /// <returns>The day; null for null and for empty text.</returns>
    public DateOnly? ReadNullableDate()
    {
        if (TryReadNull())
            return null;
        if (TryReadDate(out var value))
            return value;
        if (!TryReadEmptyText())
            SkipMismatch(DateKind);
        return null;
    }

    private bool TryReadEmptyText()
    {
        if (!_utf8[_position..].StartsWith("\"\""u8))
            return false;
        _position += 2;
        return true;
    }

    private bool TryReadTime(TimeFormat format, out DateTimeOffset value)
    {
        if (!JsonTokens.AreOfSystem && TryReadUsualTime(out value))
            return true;
        int start = _position;
        if (TryReadPlainText(out var text) && WireTime.TryParse(text, format, out value))
            return true;
        _position = start;
        value = default;
        return false;
    }

    // Nearly all times have one of two forms, of one length each; their parsers check every byte, so the text needs no other check.
    private bool TryReadUsualTime(out DateTimeOffset value)
    {
        value = default;
        if (Current != '"')
            return false;
        ReadOnlySpan<byte> text = _utf8[(_position + 1)..];
        int length = text.Length > RubyTime.Length && text[RubyTime.Length] == '"' && RubyTime.TryParseUsual(text[..RubyTime.Length], out value) ? RubyTime.Length
            : text.Length > IsoTime.MillisecondsLength && text[IsoTime.MillisecondsLength] == '"' && IsoTime.TryParseUsual(text[..IsoTime.MillisecondsLength], out value) ? IsoTime.MillisecondsLength
            : 0;
        if (length == 0)
            return false;
        _position += length + 2;
        return true;
    }

    private bool TryReadDate(out DateOnly value)
    {
        int start = _position;
        if (Current == '"' && TryReadPlainText(out var text) && IsoTime.TryParseDate(text, out value))
            return true;
        _position = start;
        value = default;
        return false;
    }

    // Moves past a text or number and hands out what stands there, without escapes.
    private bool TryReadPlainText(out ReadOnlySpan<byte> text)
    {
        if (Current != '"')
            return TryReadNumberText(out text);
        text = ReadRawText(out bool escaped, out _);
        if (escaped)
            text = Encoding.UTF8.GetBytes(JsonText.Unescape(text));
        return true;
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;
using TwitterSdk.Core.Json.Tokens;

namespace TwitterSdk.Core.Json.Times;

/// <summary>Reads and writes moments in all the forms in which they travel.</summary>
internal static class WireTime
{
    /// <summary>No form is longer than this many bytes.</summary>
    public const int MaxLength = 40;

    // Seconds reach this number in the year 9999, milliseconds in 1978.
    private const long LastSecond = 253_402_300_799;
    private const long LastMillisecond = 253_402_300_799_999;
    private const long FirstSecond = -62_135_596_800;

    // Numbers in a member that is not said to be an epoch: seconds below this (the year 5138), milliseconds from it on (1973).
    private const long Seconds = 100_000_000_000;

    /// <summary>Reads a moment, telling the forms apart by their look.</summary>
    /// <param name="text">The text or number.</param>
    /// <param name="format">Decides what a bare number means.</param>
    /// <param name="value">The moment.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, TimeFormat format, out DateTimeOffset value)
    {
        value = default;
        if (text.IsEmpty)
            return false;
        if (text.Length == RubyTime.Length && RubyTime.TryParse(text, out value))
            return true;
        if (text.Length >= IsoTime.MinLength && text[4] == '-')
            return IsoTime.TryParse(text, out value);
        if (format == TimeFormat.Minute && text.Length == MinuteTime.Length)
            return MinuteTime.TryParse(text, out value);
        return TryParseEpoch(text, format, out value);
    }

    /// <summary>Writes a moment.</summary>
    /// <param name="value">The moment.</param>
    /// <param name="format">The form.</param>
    /// <param name="utf8">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Format(DateTimeOffset value, TimeFormat format, Span<byte> utf8) => format switch
    {
        TimeFormat.Iso => IsoTime.Format(value, utf8, milliseconds: false),
        TimeFormat.IsoMilliseconds => IsoTime.Format(value, utf8, milliseconds: true),
        TimeFormat.Ruby => RubyTime.Format(value, utf8),
        TimeFormat.Unix or TimeFormat.UnixText => Format(value.ToUnixTimeSeconds(), utf8),
        TimeFormat.UnixMilliseconds or TimeFormat.UnixMillisecondsText => Format(value.ToUnixTimeMilliseconds(), utf8),
        TimeFormat.Minute => MinuteTime.Format(value, utf8),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such form of time."),
    };

    /// <summary>The text of a moment.</summary>
    public static string ToText(DateTimeOffset value, TimeFormat format)
    {
        Span<byte> utf8 = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(utf8[..Format(value, format, utf8)]);
    }

    private static int Format(long number, Span<byte> utf8)
    {
        Utf8Formatter.TryFormat(number, utf8, out int written);
        return written;
    }

    private static bool TryParseEpoch(ReadOnlySpan<byte> text, TimeFormat format, out DateTimeOffset value)
    {
        value = default;
        if (!JsonText.IsNumeric(text)
            || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
            return false;
        bool milliseconds = format switch
        {
            TimeFormat.UnixMilliseconds or TimeFormat.UnixMillisecondsText => true,
            TimeFormat.Unix or TimeFormat.UnixText => number > LastSecond,
            _ => decimal.Abs(number) >= Seconds,
        };
        if (number < (milliseconds ? FirstSecond * 1000 : FirstSecond) || number > (milliseconds ? LastMillisecond : LastSecond))
            return false;
        decimal ticks = number * (milliseconds ? TimeSpan.TicksPerMillisecond : TimeSpan.TicksPerSecond);
        value = DateTimeOffset.UnixEpoch.AddTicks((long)ticks);
        return true;
    }
}

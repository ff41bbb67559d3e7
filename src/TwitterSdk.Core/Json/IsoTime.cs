using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TwitterSdk.Core.Json;

/// <summary><c>2018-10-10T20:19:24.123Z</c>: any number of digits in the fraction, Z or an offset.</summary>
internal static class IsoTime
{
    /// <summary>A date alone; it is midnight in UTC.</summary>
    public const int MinLength = 10;

    /// <summary>The usual form: milliseconds and <c>Z</c>.</summary>
    public const int MillisecondsLength = 24;

    private const int FractionDigits = 7;

    private static readonly MarkedDigits s_yearAndMonth = new("0000-00-"u8);
    private static readonly MarkedDigits s_dayHourMinute = new("00T00:00"u8);
    private static readonly MarkedDigits s_seconds = new(":00.000Z"u8);

    /// <summary>Reads a moment in the usual form. False for any other, also for one that <see cref="TryParse"/> reads.</summary>
    /// <param name="text">Exactly <see cref="MillisecondsLength"/> bytes.</param>
    /// <param name="value">The moment.</param>
    public static bool TryParseUsual(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != MillisecondsLength)
            return false;

        ref byte first = ref MemoryMarshal.GetReference(text);
        int yearAndMonth = s_yearAndMonth.Read(ref first);
        int dayHourMinute = s_dayHourMinute.Read(ref Unsafe.Add(ref first, sizeof(ulong)));
        int seconds = s_seconds.Read(ref Unsafe.Add(ref first, 2 * sizeof(ulong)));
        if ((yearAndMonth | dayHourMinute | seconds) < 0)
            return false;
        long timeOfDay = Digits.TimeOfDay(dayHourMinute / 1000 % 100, dayHourMinute % 100, seconds / 100_000);
        return timeOfDay >= 0
            && Digits.TryMoment(yearAndMonth / 10_000, yearAndMonth / 10 % 100, dayHourMinute / 1_000_000, timeOfDay + (seconds / 10 % 1000 * TimeSpan.TicksPerMillisecond), 0, out value);
    }

    /// <summary>Reads a moment, with its offset. Without one it is UTC; digits below 100 ns are dropped.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < MinLength || text[4] != '-' || text[7] != '-')
            return false;
        int year = Digits.Four(text, 0);
        int month = Digits.Two(text, 5);
        int day = Digits.Two(text, 8);
        if (text.Length == MinLength)
            return Digits.TryMoment(year, month, day, 0, 0, out value);
        if (text.Length < 16 || text[10] is not ((byte)'T' or (byte)'t' or (byte)' ') || text[13] != ':')
            return false;
        int second = 0;
        long fraction = 0;
        int at = 16;
        if (text.Length >= 19 && text[16] == ':')
        {
            second = Digits.Two(text, 17);
            at = 19;
            if (!TryFraction(text, ref at, out fraction))
                return false;
        }

        long timeOfDay = Digits.TimeOfDay(Digits.Two(text, 11), Digits.Two(text, 14), second);
        return TryOffset(text[at..], out int offset) && timeOfDay >= 0
            && Digits.TryMoment(year, month, day, timeOfDay + fraction, offset, out value);
    }

    /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != MinLength || text[4] != '-' || text[7] != '-')
            return false;
        int year = Digits.Four(text, 0);
        int month = Digits.Two(text, 5);
        int day = Digits.Two(text, 8);
        if (!Digits.IsDay(year, month, day))
            return false;
        value = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Writes a moment, with a fraction only where there is one, or with exactly three digits.</summary>
    public static int Format(DateTimeOffset value, Span<byte> utf8, bool milliseconds)
    {
        string format = milliseconds ? "yyyy-MM-dd'T'HH:mm:ss.fff" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";
        value.TryFormat(utf8, out int written, format, CultureInfo.InvariantCulture);
        int minutes = value.TotalOffsetMinutes;
        if (minutes == 0)
        {
            utf8[written] = (byte)'Z';
            return written + 1;
        }

        utf8[written] = (byte)(minutes < 0 ? '-' : '+');
        Digits.WriteTwo(utf8, written + 1, Math.Abs(minutes) / 60);
        utf8[written + 3] = (byte)':';
        Digits.WriteTwo(utf8, written + 4, Math.Abs(minutes) % 60);
        return written + 6;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref int at, out long ticks)
    {
        ticks = 0;
        if (at >= text.Length || text[at] is not ((byte)'.' or (byte)','))
            return true;
        int start = ++at;
        for (; at < text.Length && char.IsAsciiDigit((char)text[at]); at++)
        {
            if (at - start < FractionDigits)
                ticks = (ticks * 10) + (text[at] - '0');
        }

        for (int digits = at - start; digits < FractionDigits; digits++)
            ticks *= 10;
        return at > start;
    }

    // Nothing, Z, +hh, +hhmm or +hh:mm.
    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
            return true;
        if (text[0] is not ((byte)'+' or (byte)'-') || text.Length is not (3 or 5 or 6) || (text.Length == 6 && text[3] != ':'))
            return false;
        int hours = Digits.Two(text, 1);
        int rest = text.Length == 3 ? 0 : Digits.Two(text, text.Length - 2);
        minutes = (text[0] == '-' ? -1 : 1) * ((hours * 60) + rest);
        return hours >= 0 && rest is >= 0 and < 60;
    }
}

namespace TwitterSdk.Core.Json.Times;

/// <summary>Fixed groups of digits in times.</summary>
internal static class Digits
{
    /// <summary>The number of two digits; negative when there are none.</summary>
    public static int Two(ReadOnlySpan<byte> text, int at)
    {
        uint tens = (uint)(text[at] - '0');
        uint ones = (uint)(text[at + 1] - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -1;
    }

    /// <summary>The number of four digits; negative when there are none.</summary>
    public static int Four(ReadOnlySpan<byte> text, int at)
    {
        int high = Two(text, at);
        int low = Two(text, at + 2);
        return high >= 0 && low >= 0 ? (high * 100) + low : -1;
    }

    /// <summary>Writes two digits.</summary>
    public static void WriteTwo(Span<byte> utf8, int at, int value)
    {
        utf8[at] = (byte)('0' + (value / 10));
        utf8[at + 1] = (byte)('0' + (value % 10));
    }

    /// <summary>The ticks since midnight; negative when a part is out of range.</summary>
    public static long TimeOfDay(int hour, int minute, int second)
    {
        bool valid = hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60;
        return valid ? ((((hour * 60) + minute) * 60) + second) * TimeSpan.TicksPerSecond : -1;
    }

    /// <summary>Makes a moment of its parts; false when one is out of range.</summary>
    public static bool TryMoment(int year, int month, int day, long timeOfDay, int offsetMinutes, out DateTimeOffset value)
    {
        value = default;
        if (timeOfDay < 0 || offsetMinutes is < -14 * 60 or > 14 * 60 || !IsDay(year, month, day))
            return false;
        long local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).Ticks + timeOfDay;
        long utc = local - (offsetMinutes * TimeSpan.TicksPerMinute);
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset(local, new TimeSpan(offsetMinutes * TimeSpan.TicksPerMinute));
        return true;
    }

    /// <summary>Whether there is such a day.</summary>
    public static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}

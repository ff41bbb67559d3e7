namespace TwitterSdk.Core.Json.Times;

/// <summary><c>yyyyMMddHHmm</c> in UTC.</summary>
internal static class MinuteTime
{
    /// <summary>The length of the form.</summary>
    public const int Length = 12;

    /// <summary>Reads a moment.</summary>
    /// <param name="text">Exactly <see cref="Length"/> bytes.</param>
    /// <param name="value">The moment.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        long timeOfDay = Digits.TimeOfDay(Digits.Two(text, 8), Digits.Two(text, 10), 0);
        return Digits.TryMoment(Digits.Four(text, 0), Digits.Two(text, 4), Digits.Two(text, 6), timeOfDay, 0, out value);
    }

    /// <summary>Writes a moment; seconds are dropped.</summary>
    public static int Format(DateTimeOffset value, Span<byte> utf8)
    {
        var utc = value.UtcDateTime;
        Digits.WriteTwo(utf8, 0, utc.Year / 100);
        Digits.WriteTwo(utf8, 2, utc.Year % 100);
        Digits.WriteTwo(utf8, 4, utc.Month);
        Digits.WriteTwo(utf8, 6, utc.Day);
        Digits.WriteTwo(utf8, 8, utc.Hour);
        Digits.WriteTwo(utf8, 10, utc.Minute);
        return Length;
    }
}

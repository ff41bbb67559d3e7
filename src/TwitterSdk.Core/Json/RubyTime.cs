using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TwitterSdk.Core.Json;

/// <summary><c>Wed Oct 10 20:19:24 +0000 2018</c>: English names, fixed places.</summary>
internal static class RubyTime
{
    /// <summary>The length of the form.</summary>
    public const int Length = 30;

    private static readonly MarkedDigits s_dayHourMinute = new("00 00:00"u8);
    private static readonly MarkedDigits s_secondsAndOffset = new(":00 +000"u8);
    private static readonly MarkedDigits s_offsetAndYear = new("000 0000"u8);

    private static ReadOnlySpan<byte> Days => "SunMonTueWedThuFriSat"u8;

    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    /// <summary>Reads a moment of UTC. False for any other, also for one that <see cref="TryParse"/> reads.</summary>
    /// <param name="text">Exactly <see cref="Length"/> bytes.</param>
    /// <param name="value">The moment.</param>
    public static bool TryParseUsual(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != Length)
            return false;

        ref byte first = ref MemoryMarshal.GetReference(text);
        uint day = Place(ref first, "Sun Mon Tue Wed "u8, "Thu Fri Sat Sat "u8, "Sat Sat Sat Sat "u8);
        uint month = Place(ref Unsafe.Add(ref first, 4), "Jan Feb Mar Apr "u8, "May Jun Jul Aug "u8, "Sep Oct Nov Dec "u8);
        int dayHourMinute = s_dayHourMinute.Read(ref Unsafe.Add(ref first, 8));
        int secondsAndOffset = s_secondsAndOffset.Read(ref Unsafe.Add(ref first, 16));
        int offsetAndYear = s_offsetAndYear.Read(ref Unsafe.Add(ref first, 22));
        if ((dayHourMinute | secondsAndOffset | offsetAndYear) < 0)
            return false;
        long timeOfDay = Digits.TimeOfDay(dayHourMinute / 1000 % 100, dayHourMinute % 100, secondsAndOffset / 100_000);
        return timeOfDay >= 0 && day < 7 && month < 12 && secondsAndOffset % 1000 == 0 && offsetAndYear < 10_000
            && Digits.TryMoment(offsetAndYear, (int)month + 1, dayHourMinute / 1_000_000, timeOfDay, 0, out value);
    }

    /// <summary>Reads a moment. The name of the day is not compared with the date.</summary>
    /// <param name="text">Exactly <see cref="Length"/> bytes.</param>
    /// <param name="value">The moment, with its offset.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != Length || text[3] != ' ' || text[7] != ' ' || text[10] != ' ' || text[13] != ':' || text[16] != ':'
            || text[19] != ' ' || text[25] != ' ' || text[20] is not ((byte)'+' or (byte)'-'))
            return false;
        int month = Place(Months, text.Slice(4, 3)) + 1;
        if (month == 0 || Place(Days, text[..3]) < 0)
            return false;
        int sign = text[20] == '-' ? -1 : 1;
        int offsetHours = Digits.Two(text, 21);
        int offsetMinutes = Digits.Two(text, 23);
        return offsetHours >= 0 && offsetMinutes is >= 0 and < 60
            && Digits.TryMoment(
                Digits.Four(text, 26),
                month,
                Digits.Two(text, 8),
                Digits.TimeOfDay(Digits.Two(text, 11), Digits.Two(text, 14), Digits.Two(text, 17)),
                sign * ((offsetHours * 60) + offsetMinutes),
                out value);
    }

    /// <summary>Writes a moment.</summary>
    public static int Format(DateTimeOffset value, Span<byte> utf8)
    {
        Days.Slice((int)value.DayOfWeek * 3, 3).CopyTo(utf8);
        Months.Slice((value.Month - 1) * 3, 3).CopyTo(utf8[4..]);
        utf8[3] = utf8[7] = utf8[10] = utf8[19] = utf8[25] = (byte)' ';
        utf8[13] = utf8[16] = (byte)':';
        Digits.WriteTwo(utf8, 8, value.Day);
        Digits.WriteTwo(utf8, 11, value.Hour);
        Digits.WriteTwo(utf8, 14, value.Minute);
        Digits.WriteTwo(utf8, 17, value.Second);
        int minutes = value.TotalOffsetMinutes;
        utf8[20] = (byte)(minutes < 0 ? '-' : '+');
        Digits.WriteTwo(utf8, 21, Math.Abs(minutes) / 60);
        Digits.WriteTwo(utf8, 23, Math.Abs(minutes) % 60);
        Digits.WriteTwo(utf8, 26, value.Year / 100);
        Digits.WriteTwo(utf8, 28, value.Year % 100);
        return Length;
    }

    // Which of three times four names with a space behind them stands there; a larger number for none.
    private static uint Place(ref byte name, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        var sought = Vector128.Create(Unsafe.ReadUnaligned<uint>(ref name));
        uint places = Vector128.Equals(sought, Vector128.Create(first).AsUInt32()).ExtractMostSignificantBits()
            | (Vector128.Equals(sought, Vector128.Create(second).AsUInt32()).ExtractMostSignificantBits() << Vector128<uint>.Count)
            | (Vector128.Equals(sought, Vector128.Create(third).AsUInt32()).ExtractMostSignificantBits() << (2 * Vector128<uint>.Count));
        return (uint)BitOperations.TrailingZeroCount(places);
    }

    private static int Place(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name)
    {
        for (int place = 0; place < names.Length / 3; place++)
        {
            if (names[place * 3] == name[0] && names[(place * 3) + 1] == name[1] && names[(place * 3) + 2] == name[2])
                return place;
        }

        return -1;
    }
}

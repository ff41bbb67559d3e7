namespace TwitterSdk.Text.Scanning;

/// <summary>How long a label of a host becomes when it is encoded (RFC 3492), without encoding it.</summary>
internal static class Punycode
{
    private const int MaxLabel = 63;

    /// <summary>True for a label that a name server can hold: 1 to 63 characters, encoded.</summary>
    public static bool Fits(ReadOnlySpan<char> label)
    {
        // Encoding adds at least one character for each, so longer labels need no counting.
        if (label.Length is 0 or > MaxLabel * 2)
            return false;
        return System.Text.Ascii.IsValid(label) ? label.Length <= MaxLabel : EncodedLength(label) <= MaxLabel;
    }

    private static int EncodedLength(ReadOnlySpan<char> label)
    {
        Span<int> points = stackalloc int[label.Length];
        var count = 0;
        var basic = 0;
        foreach (var rune in label.EnumerateRunes())
        {
            points[count++] = rune.Value;
            basic += rune.IsAscii ? 1 : 0;
        }

        var length = "xn--".Length + basic + (basic > 0 ? 1 : 0);
        var (next, delta, bias, done) = (128, 0, 72, basic);
        while (done < count)
        {
            var least = int.MaxValue;
            foreach (var point in points[..count])
                least = point >= next ? Math.Min(least, point) : least;
            delta += (least - next) * (done + 1);
            next = least;
            foreach (var point in points[..count])
            {
                delta += point < next ? 1 : 0;
                if (point != next)
                    continue;
                length += DigitsOf(delta, bias);
                bias = Adapt(delta, done + 1, done == basic);
                delta = 0;
                done++;
            }

            delta++;
            next++;
        }

        return length;
    }

    private static int DigitsOf(int number, int bias)
    {
        var digits = 1;
        for (var k = 36; ; k += 36, digits++)
        {
            var threshold = Math.Clamp(k - bias, 1, 26);
            if (number < threshold)
                return digits;
            number = (number - threshold) / (36 - threshold);
        }
    }

    private static int Adapt(int delta, int points, bool first)
    {
        delta /= first ? 700 : 2;
        delta += delta / points;
        var k = 0;
        for (; delta > 455; k += 36)
            delta /= 35;
        return k + (36 * delta / (delta + 38));
    }
}

using System.Globalization;

namespace TwitterSdk.Core.Http;

/// <summary>Values as the text that travels in a query, a form or a path.</summary>
internal static class WireText
{
    /// <summary>Enough for any number without an exponent.</summary>
    public const int MaxLength = 352;

    /// <summary>The shortest digits that read back as the same number, with a point and never with an exponent.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Format(double value, Span<byte> destination)
    {
        Span<byte> shortest = stackalloc byte[32];
        value.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture);
        var number = shortest[..length];
        var e = number.IndexOf((byte)'E');
        if (e < 0)
        {
            number.CopyTo(destination);
            return length;
        }

        var exponent = int.Parse(number[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var written = 0;
        var mantissa = number[..e];
        if (mantissa[0] == '-')
        {
            destination[written++] = (byte)'-';
            mantissa = mantissa[1..];
        }

        // One digit stands before the mantissa's point, if it has a point.
        Span<byte> digits = stackalloc byte[32];
        digits[0] = mantissa[0];
        var count = 1;
        if (mantissa.Length > 2)
        {
            mantissa[2..].CopyTo(digits[1..]);
            count = mantissa.Length - 1;
        }

        if (exponent < 0)
        {
            "0."u8.CopyTo(destination[written..]);
            destination.Slice(written + 2, -exponent - 1).Fill((byte)'0');
            written += 2 - exponent - 1;
            digits[..count].CopyTo(destination[written..]);
            return written + count;
        }

        // An exponent only appears where the digits end before the point.
        digits[..count].CopyTo(destination[written..]);
        destination.Slice(written + count, exponent + 1 - count).Fill((byte)'0');
        return written + exponent + 1;
    }
}

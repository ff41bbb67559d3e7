using System.Globalization;

namespace TwitterSdk.Core.Json;

// Numbers come as numbers or as text. A number that does not fit is a mismatch; 1.0 and 1e3 are whole.
public ref partial struct JsonCursor
{
    private const string Int32Kind = "a whole number of 32 bits";
    private const string Int64Kind = "a whole number of 64 bits";
    private const string DoubleKind = "a number";

    /// <summary>A number, or text that holds one.</summary>
    public int ReadInt32()
    {
        if (TryReadInt32(out int value))
            return value;
        SkipMismatch(Int32Kind);
        return 0;
    }

    /// <inheritdoc cref="ReadInt32"/>
    public int? ReadNullableInt32()
    {
        if (TryReadNull())
            return null;
        if (TryReadInt32(out int value))
            return value;
        SkipMismatch(Int32Kind);
        return null;
    }

    /// <inheritdoc cref="ReadInt32"/>
    public long ReadInt64()
    {
        if (TryReadInt64(out long value))
            return value;
        SkipMismatch(Int64Kind);
        return 0;
    }

    /// <inheritdoc cref="ReadInt32"/>
    public long? ReadNullableInt64()
    {
        if (TryReadNull())
            return null;
        if (TryReadInt64(out long value))
            return value;
        SkipMismatch(Int64Kind);
        return null;
    }

    /// <inheritdoc cref="ReadInt32"/>
    public double ReadDouble()
    {
        if (TryReadDouble(out double value))
            return value;
        SkipMismatch(DoubleKind);
        return 0;
    }

    /// <inheritdoc cref="ReadInt32"/>
    public double? ReadNullableDouble()
    {
        if (TryReadNull())
            return null;
        if (TryReadDouble(out double value))
            return value;
        SkipMismatch(DoubleKind);
        return null;
    }

    private bool TryReadInt32(out int value)
    {
        int start = _position;
        if (TryReadInt64(out long wide) && wide == (int)wide)
        {
            value = (int)wide;
            return true;
        }

        _position = start;
        value = 0;
        return false;
    }

    // Stays where it is when there is no such number.
    private bool TryReadInt64(out long value)
    {
        var utf8 = _utf8;
        int at = _position;
        bool quoted = Current == '"';
        if (quoted)
            at++;
        bool negative = (uint)at < (uint)utf8.Length && utf8[at] == '-';
        if (negative)
            at++;
        int digits = at;
        ulong sum = 0;
        while ((uint)at < (uint)utf8.Length && (uint)(utf8[at] - '0') <= 9)
            sum = (sum * 10) + (uint)(utf8[at++] - '0');
        byte next = (uint)at < (uint)utf8.Length ? utf8[at] : (byte)0;
        // 19 digits fit the sum, and the sum tells whether they fit the number. A leading zero, a fraction, an exponent or more
        // digits are left to the slow way.
        if (at - digits is 0 or > 19 || sum > long.MaxValue
            || (quoted ? next != '"' : next is (byte)'.' or (byte)'e' or (byte)'E' || (utf8[digits] == '0' && at - digits > 1)))
            return TryReadInt64Slowly(out value);
        _position = quoted ? at + 1 : at;
        value = negative ? -(long)sum : (long)sum;
        return true;
    }

    private bool TryReadInt64Slowly(out long value)
    {
        value = 0;
        int start = _position;
        if (!TryReadNumberText(out var text))
            return false;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            return true;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue)
        {
            value = (long)number;
            return true;
        }

        _position = start;
        return false;
    }

    private bool TryReadDouble(out double value)
    {
        value = 0;
        int start = _position;
        if (!TryReadNumberText(out var text))
            return false;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value))
            return true;
        value = 0;
        _position = start;
        return false;
    }

    // Moves past a number, or text that may hold one; the grammar of numbers is JSON's in both.
    private bool TryReadNumberText(out ReadOnlySpan<byte> text)
    {
        int start = _position;
        switch (Current)
        {
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                _position = JsonGrammar.EndOfNumber(_utf8, start);
                text = _utf8[start.._position];
                return true;
            case (byte)'"':
                text = ReadRawText(out _, out _);
                if (text.Length > 0 && JsonText.IsNumeric(text) && text[0] != '+')
                    return true;
                _position = start;
                return false;
            default:
                text = default;
                return false;
        }
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TwitterSdk.Core.Json.Tokens;

namespace TwitterSdk.Core.Json;

// Numbers come as numbers or as text. A number that does not fit is a mismatch; 1.0 and 1e3 are whole.
public ref partial struct JsonCursor
{
    private const string Int32Kind = "a whole number of 32 bits";
    private const string Int64Kind = "a whole number of 64 bits";
    private const string DoubleKind = "a number";
    private const int MostDigits = 19;

    // A quote, the digits, and what is looked at behind them.
    private const int MostBytes = 1 + MostDigits + sizeof(ulong);

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

    // Stays where it is when there is no such number. Whatever is unusual is handed on, so that this keeps to a few registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadInt64(out long value)
    {
        int at = _position;
        if (JsonTokens.AreOfSystem || _utf8.Length - at < MostBytes)
            return TryReadInt64Slowly(out value);
        ref byte place = ref Unsafe.Add(ref MemoryMarshal.GetReference(_utf8), at);
        return place == '"' ? TryReadInt64(ref Unsafe.Add(ref place, 1), at + 1, 1, out value) : TryReadInt64(ref place, at, 0, out value);
    }

    // The digits are at a place, perhaps with a quote around them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadInt64(ref byte place, int at, int quote, out long value)
    {
        ulong bytes = EightBytes.Load(ref place);
        int digits = EightBytes.CountDigits(bytes);
        if (digits == 0)
            return TryReadInt64Slowly(out value);
        byte leading = (byte)bytes;
        ulong sum = EightBytes.Value(bytes, digits);
        if (digits == sizeof(ulong))
        {
            bytes = EightBytes.Load(ref Unsafe.Add(ref place, digits));
            int more = EightBytes.CountDigits(bytes);
            if (more > 0)
                sum = (sum * EightBytes.Power(more)) + EightBytes.Value(bytes, more);

            // 19 digits fit the sum, and the sum tells whether they fit the number.
            for (digits += more; digits is >= 2 * sizeof(ulong) and <= MostDigits && (uint)(Unsafe.Add(ref place, digits) - '0') <= 9; digits++)
                sum = (sum * 10) + (uint)(Unsafe.Add(ref place, digits) - '0');
        }

        // A sign, a leading zero, a fraction, an exponent or more digits are left to the slow way.
        byte next = Unsafe.Add(ref place, digits);
        if (digits > MostDigits || sum > long.MaxValue
            || (quote != 0 ? next != '"' : next is (byte)'.' or (byte)'e' or (byte)'E' || (leading == 0 && digits > 1)))
            return TryReadInt64Slowly(out value);
        _position = at + digits + quote;
        value = (long)sum;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
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
                _position = JsonTokens.EndOfNumber(_utf8, start);
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

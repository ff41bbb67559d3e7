using System;
using System.Globalization;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>1..200</c>, <c>..100</c> or <c>1..</c>.</summary>
internal readonly record struct NumberRange(double? Min, double? Max)
{
    public static bool TryParse(string text, out NumberRange range)
    {
        range = default;
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return false;
        string from = text.Substring(0, dots);
        string to = text.Substring(dots + 2);
        if (from.Length + to.Length == 0 || !TryNumber(from, out double? min) || !TryNumber(to, out double? max) || min > max)
            return false;
        range = new NumberRange(min, max);
        return true;
    }

    /// <summary>Digits, a sign and a point; nothing is no bound.</summary>
    private static bool TryNumber(string text, out double? number)
    {
        number = null;
        if (text.Length == 0)
            return true;
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        foreach (char c in text)
        {
            if (c is not ('-' or '.' or (>= '0' and <= '9')))
                return false;
        }

        if (!double.TryParse(text, Plain, CultureInfo.InvariantCulture, out double value))
            return false;
        number = value;
        return true;
    }
}

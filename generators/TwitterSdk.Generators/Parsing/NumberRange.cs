using System;
using System.Globalization;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>1..200</c>, <c>..100</c> or <c>1..</c>; <c>4..100/4</c> for a count in groups of four.</summary>
internal readonly record struct NumberRange(double? Min, double? Max, int Step)
{
    /// <summary>Whether lengths and counts can have these bounds.</summary>
    public bool IsOfCounts => IsCount(Min) && IsCount(Max);

    public static bool TryParse(string text, out NumberRange range)
    {
        range = default;
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return false;
        string from = text.Substring(0, dots);
        string[] upper = text.Substring(dots + 2).Split('/');
        string to = upper[0];
        int step = 1;
        if (upper.Length > 2 || (upper.Length == 2 && (!int.TryParse(upper[1], NumberStyles.None, CultureInfo.InvariantCulture, out step) || step < 2)))
            return false;

        if (from.Length + to.Length == 0 || !TryNumber(from, out double? min) || !TryNumber(to, out double? max) || min > max)
            return false;
        range = new NumberRange(min, max, step);
        return true;
    }

    private static bool IsCount(double? bound) => bound is null || (bound >= 0 && bound <= int.MaxValue && bound % 1 == 0);

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

        if (!double.TryParse(text, Plain, CultureInfo.InvariantCulture, out double value) || double.IsInfinity(value))
            return false;
        number = value;
        return true;
    }
}

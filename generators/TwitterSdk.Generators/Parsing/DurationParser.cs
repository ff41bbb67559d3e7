using System.Globalization;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>30s</c>, <c>15m</c>, <c>3h</c>, <c>1d</c>.</summary>
internal static class DurationParser
{
    public static int? Parse(TextSlice text, ProblemList problems)
    {
        int? seconds = Seconds(text.Text);
        if (seconds is null)
            problems.Add(SyntaxRules.BadDuration, text.Range, text.Text);
        return seconds;
    }

    /// <summary>Seconds; null when the text is no duration, or one of more than years.</summary>
    public static int? Seconds(string text)
    {
        if (text.Length < 2)
            return null;
        int unit = text[text.Length - 1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 };
        string digits = text.Substring(0, text.Length - 1);
        bool known = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return known && unit > 0 && number is > 0 and < 10_000 ? number * unit : null;
    }
}

using System.Collections.Generic;
using System.Globalization;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>user 900/15m, app 1500/15m posts</c>.</summary>
internal static class LimitParser
{
    public static EquatableArray<LimitSpec> Parse(TextSlice text, ProblemList problems)
    {
        var limits = new List<LimitSpec>();
        foreach (TextSlice part in text.Split(','))
        {
            List<TextSlice> words = part.Words();
            if (words.Count is not (2 or 3) || Window(words[1]) is not { } window)
                problems.Add(SyntaxRules.BadLimit, part.Range, part.Text);
            else if (AuthParser.Scheme(words[0], problems) is { } scheme)
                limits.Add(new LimitSpec(scheme, window.Calls, window.Seconds, words.Count > 2 ? words[2].Text : null, part.Range));
        }

        return new(limits.ToArray());
    }

    private static (int Calls, int Seconds)? Window(TextSlice text)
    {
        List<TextSlice> parts = text.Split('/');
        bool known = parts.Count == 2
            && int.TryParse(parts[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out int calls)
            && calls > 0;
        if (!known || DurationParser.Seconds(parts[1].Text) is not { } seconds)
            return null;
        return (int.Parse(parts[0].Text, CultureInfo.InvariantCulture), seconds);
    }
}

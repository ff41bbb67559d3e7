using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>tweet.fields|post.fields</c>: one name in several namings of a vendor.</summary>
internal static class SpellingParser
{
    private static readonly char[] s_ends = ['\t', '\n'];

    /// <summary>True for a text with what stands between names where the generated code lists them.</summary>
    public static bool HoldsEnd(string name) => name.IndexOfAny(s_ends) >= 0;

    /// <summary>The spellings; null for what is none, which is then reported.</summary>
    public static IReadOnlyList<string>? Parse(TextSlice text, ProblemList problems)
    {
        List<TextSlice> parts = text.Text.IndexOf('|') < 0 ? [text] : text.Split('|');
        bool isName = !HoldsEnd(text.Text);
        if (parts.Count == 1 && isName)
            return [text.Text];
        if (parts.All(part => part.Length > 0) && isName)
            return [.. parts.Select(part => part.Text)];
        problems.Add(SyntaxRules.BadFieldName, text.Range, text.Text);
        return null;
    }
}

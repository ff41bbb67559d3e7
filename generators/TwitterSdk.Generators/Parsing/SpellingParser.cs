using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>tweet.fields|post.fields</c>: one name in several namings of a vendor.</summary>
internal static class SpellingParser
{
    /// <summary>The spellings; null for what is none, which is then reported.</summary>
    public static IReadOnlyList<string>? Parse(TextSlice text, ProblemList problems)
    {
        if (text.Text.IndexOf('|') < 0)
            return [text.Text];
        List<TextSlice> parts = text.Split('|');
        if (parts.All(part => part.Length > 0))
            return [.. parts.Select(part => part.Text)];
        problems.Add(SyntaxRules.BadFieldName, text.Range, text.Text);
        return null;
    }
}

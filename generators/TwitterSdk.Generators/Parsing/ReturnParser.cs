using System.Collections.Generic;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>Tweet[]</c>, <c>none</c>, <c>stream Tweet</c> and so on.</summary>
internal static class ReturnParser
{
    public static ReturnSpec Parse(TextSlice text, ProblemList problems)
    {
        List<TextSlice> words = text.Words();
        switch (text.Text)
        {
            case "none": return new ReturnSpec(ReturnKind.None, null);
            case "text": return new ReturnSpec(ReturnKind.Text, null);
            case "bytes": return new ReturnSpec(ReturnKind.Bytes, null);
            case "redirect": return new ReturnSpec(ReturnKind.Redirect, null);
            case "page": return new ReturnSpec(ReturnKind.Page, null);
        }

        ReturnKind kind = words.Count == 0 ? ReturnKind.Json : words[0].Text switch
        {
            "form" => ReturnKind.Form,
            "stream" => ReturnKind.Stream,
            _ => ReturnKind.Json,
        };
        if (kind == ReturnKind.Json)
            return new ReturnSpec(kind, TypeRefParser.Parse(text, problems));
        if (words.Count == 2)
            return new ReturnSpec(kind, TypeRefParser.Parse(words[1], problems));

        problems.Add(SyntaxRules.BadReturns, text.Range, words[0].Text);
        return new ReturnSpec(ReturnKind.None, null);
    }
}

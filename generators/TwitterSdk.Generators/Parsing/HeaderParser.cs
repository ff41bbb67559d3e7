using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>What a file says about the headers of all its requests: <c>"headers": { "Accept": "..." }</c> and <c>"token": "OAuth"</c>.</summary>
internal static class HeaderParser
{
    /// <summary>What is wrong with a name that no header can have.</summary>
    public const string NoName = "is no name of a header: letters, digits and '-' are";

    public static EquatableArray<HeaderSpec> ParseAll(MemberReader file)
    {
        var headers = new List<HeaderSpec>();
        foreach (JsonMember member in file.Members("headers"))
        {
            TextRange range = new TextSlice(member.Name).Range;
            if (!IsWord(member.Name.Value))
                file.Problems.Add(SyntaxRules.BadHeader, range, member.Name.Value, NoName);
            else if (member.Value is not JsonText { Value: var value })
                file.Problems.Add(SyntaxRules.WrongKind, member.Value.Range, "Header '" + member.Name.Value + "'", "text", member.Value.Kind);
            else if (!IsPrintable(value))
                file.Problems.Add(SyntaxRules.BadHeader, member.Value.Range, member.Name.Value, "is empty or has more than printable ASCII, which a header cannot hold");
            else
                headers.Add(new HeaderSpec(member.Name.Value, value, range));
        }

        return new(headers.ToArray());
    }

    public static string? ParseToken(MemberReader file)
    {
        if (file.Slice("token") is not { } token)
            return null;
        if (IsWord(token.Text))
            return token.Text;
        file.Problems.Add(SyntaxRules.BadHeader, token.Range, token.Text, "is no single word: 'Bearer' and 'OAuth' are");
        return null;
    }

    public static bool IsWord(string text) => text.Length > 0 && text.All(c => c is '-' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));

    private static bool IsPrintable(string text) => text.Length > 0 && text.All(c => c is >= ' ' and <= '~');
}

using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>client</c> and <c>scope</c>: where the names of a file live.</summary>
internal static class ScopeParser
{
    private const string ScopeForm = "Product.Group, or Product alone";

    /// <summary>The scope, and the chapter of a file with a client; null when it cannot be told, which is then reported.</summary>
    public static (Scope Scope, string? Chapter, TextRange Range)? Parse(MemberReader file, JsonObject root)
    {
        if (file.Has("client") == file.Has("scope"))
        {
            TextRange range = root.Members.Count > 0 ? root.Members[0].Name.Range : root.Range;
            file.Problems.Add(SyntaxRules.ClientOrScope, range);
            return null;
        }

        bool isClient = file.Has("client");
        JsonText? text = file.Text(isClient ? "client" : "scope");
        if (text is null)
            return null;

        var slice = new TextSlice(text);
        List<string> names = slice.Split('.').Select(part => part.Text).ToList();
        bool rightCount = isClient ? names.Count is 2 or 3 : names.Count is 1 or 2;
        if (!rightCount || !names.All(SpecNames.IsName))
        {
            string form = isClient ? "Product.Group.Chapter, or Group.Chapter for a client of your own" : ScopeForm;
            file.Problems.Add(SyntaxRules.BadScope, slice.Range, slice.Text, form);
            return null;
        }

        if (!isClient)
            return (ScopeOf(names), null, slice.Range);
        string chapter = names[names.Count - 1];
        return (new Scope(names.Count > 2 ? names[0] : null, names[names.Count - 2]), chapter, slice.Range);
    }

    /// <summary><c>uses</c>: other scopes, with spaces between.</summary>
    public static EquatableArray<UsedScope> ParseUses(MemberReader file)
    {
        var uses = new List<UsedScope>();
        foreach (TextSlice word in file.Slice("uses") is { } text ? text.Words() : [])
        {
            List<string> names = word.Split('.').Select(part => part.Text).ToList();
            if (names.Count <= 2 && names.All(SpecNames.IsName))
                uses.Add(new UsedScope(ScopeOf(names), word.Range));
            else
                file.Problems.Add(SyntaxRules.BadScope, word.Range, word.Text, ScopeForm);
        }

        return new(uses.ToArray());
    }

    private static Scope ScopeOf(List<string> names) => new(names[0], names.Count > 1 ? names[1] : null);
}

using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>user | app | oauth2 tweet.read users.read</c>, best first.</summary>
internal static class AuthParser
{
    private static readonly string[] s_schemes = ["user", "app", "oauth2", "consumer", "basic", "none"];

    public static EquatableArray<AuthSpec> Parse(TextSlice text, ProblemList problems)
    {
        var schemes = new List<AuthSpec>();
        foreach (TextSlice part in text.Split('|'))
        {
            List<TextSlice> words = part.Words();
            TextSlice name = words.Count == 0 ? part : words[0];
            if (Scheme(name, problems) is not { } scheme)
                continue;
            if (scheme != AuthScheme.OAuth2 && words.Count > 1)
                problems.Add(SyntaxRules.ScopesNotTaken, words[1].Range, name.Text);
            schemes.Add(new AuthSpec(scheme, new(words.Skip(1).Select(word => word.Text)), name.Range));
        }

        return new(schemes.ToArray());
    }

    /// <summary>The scheme with this name; null when there is none, which is then reported.</summary>
    public static AuthScheme? Scheme(TextSlice name, ProblemList problems)
    {
        switch (name.Text)
        {
            case "user": return AuthScheme.User;
            case "app": return AuthScheme.App;
            case "oauth2": return AuthScheme.OAuth2;
            case "consumer": return AuthScheme.Consumer;
            case "basic": return AuthScheme.Basic;
            case "none": return AuthScheme.None;
        }

        string hint = Suggestion.For(name.Text, s_schemes, " Write one of " + string.Join(", ", s_schemes) + ".");
        problems.Add(SyntaxRules.BadAuth, name.Range, name.Text, hint);
        return null;
    }
}

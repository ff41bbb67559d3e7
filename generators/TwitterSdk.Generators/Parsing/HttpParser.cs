using System;
using System.Collections.Generic;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>VERB path</c> or <c>VERB host:path</c>.</summary>
internal static class HttpParser
{
    private static readonly string[] s_verbs = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"];

    public static HttpLine? Parse(TextSlice line, ProblemList problems)
    {
        List<TextSlice> words = line.Words();
        if (words.Count == 0 || Array.IndexOf(s_verbs, words[0].Text) < 0)
        {
            TextSlice verb = words.Count == 0 ? line : words[0];
            problems.Add(SyntaxRules.BadVerb, verb.Range, verb.Text);
            return null;
        }

        if (words.Count != 2)
        {
            TextSlice rest = line.From(words[0].Length).Trim();
            problems.Add(SyntaxRules.BadPath, rest.Range, rest.Text, "it is one word behind the verb");
            return null;
        }

        TextSlice path = words[1];
        string? host = null;
        int hostLength = HostLength(path.Text);
        if (hostLength > 0)
        {
            host = path.Part(0, hostLength).Text;
            path = path.From(hostLength + 1);
        }

        if (path.Length == 0 || path.Text[0] == '/')
        {
            problems.Add(SyntaxRules.BadPath, path.Range, path.Text, "it starts without '/', behind the host's name and ':' if there is one");
            return null;
        }

        return new HttpLine(words[0].Text, host, path.Text, Placeholders(path, problems));
    }

    /// <summary>How much before a ':' names a host.</summary>
    private static int HostLength(string path)
    {
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == ':')
                return i;
            if (!char.IsLetterOrDigit(path[i]) && path[i] is not ('-' or '_'))
                return 0;
        }

        return 0;
    }

    private static EquatableArray<PlaceholderSpec> Placeholders(TextSlice path, ProblemList problems)
    {
        var placeholders = new List<PlaceholderSpec>();
        string text = path.Text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '?')
            {
                problems.Add(SyntaxRules.BadPath, path.From(i).Range, text, "what follows '?' belongs into 'query'");
                break;
            }

            if (text[i] is not ('{' or '}'))
                continue;
            int end = text.IndexOf('}', i);
            if (text[i] == '}' || end <= i + 1)
            {
                problems.Add(SyntaxRules.BadPath, path.Part(i, 1).Range, text, "a parameter is written '{name}'");
                break;
            }

            placeholders.Add(new PlaceholderSpec(text.Substring(i + 1, end - i - 1), path.Part(i, end + 1 - i).Range));
            i = end;
        }

        return new(placeholders.ToArray());
    }
}

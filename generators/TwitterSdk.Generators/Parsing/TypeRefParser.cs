using System;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>UserId[]? repeated as string ..100</c>: a name with its suffixes, then <see cref="TypeModifierParser">what follows</see>.</summary>
internal static class TypeRefParser
{
    private static readonly string[] s_words =
        ["string", "int", "long", "double", "bool", "date", "time", "bytes", "json", "map", "const"];

    /// <summary>The type. What cannot be read is reported, and free JSON stands in for it so that nothing else seems wrong.</summary>
    public static TypeRef Parse(TextSlice text, ProblemList problems)
    {
        text = text.Trim();
        string value = text.Text;
        int name = NameLength(value);
        if (value.Substring(0, name) == "const")
            return ParseConstant(text, problems);

        int end = 0;
        TypeRef? type = ParseReference(text, ref end, problems);
        if (type is null)
            return TypeRef.Plain(TypeKind.Json, text.Range);
        return TypeModifierParser.Apply(type, text.From(end), problems);
    }

    private static TypeRef ParseConstant(TextSlice text, ProblemList problems)
    {
        TextSlice constant = text.From("const".Length).Trim();
        if (constant.Length == 0)
            problems.Add(SyntaxRules.IncompleteType, text.Range, "The constant");
        return TypeRef.Plain(TypeKind.Const, text.Range) with { Constant = constant.Text };
    }

    /// <summary>The name and its <c>?</c> and <c>[]</c>; <paramref name="end"/> is where they end.</summary>
    private static TypeRef? ParseReference(TextSlice text, ref int end, ProblemList problems)
    {
        string value = text.Text;
        end = NameLength(value);
        if (end == 0)
        {
            if (value.Length == 0)
                problems.Add(SyntaxRules.IncompleteType, text.Range, "The type's name");
            else
                ReportUnexpected(text, "a type starts with its name", problems);
            return null;
        }

        TypeRef? type = value.Substring(0, end) == "map"
            ? ParseMap(text, ref end, problems)
            : Named(text.Part(0, end), problems);
        return type is null ? null : ParseSuffixes(type, text, ref end, problems);
    }

    private static TypeRef? ParseSuffixes(TypeRef type, TextSlice text, ref int end, ProblemList problems)
    {
        string value = text.Text;
        while (end < value.Length && !char.IsWhiteSpace(value[end]))
        {
            if (value[end] == '?' && !type.Nullable)
            {
                end++;
                type = type with { Nullable = true };
            }
            else if (string.CompareOrdinal(value, end, "[]", 0, 2) == 0)
            {
                end += 2;
                type = TypeRef.Plain(TypeKind.List, text.Part(0, end).Range) with { Element = type };
            }
            else
            {
                ReportUnexpected(text.From(end), "only '?' and '[]' follow a name at once, all else after a space", problems);
                return null;
            }
        }

        return type;
    }

    private static TypeRef? ParseMap(TextSlice text, ref int end, ProblemList problems)
    {
        string value = text.Text;
        int depth = 0;
        for (int i = end; i < value.Length; i++)
        {
            if (value[i] == '<')
                depth++;
            else if (value[i] == '>')
                depth--;
            if (depth > 0)
                continue;
            if (i == end)
                break;
            TypeRef element = Parse(text.Part(end + 1, i - end - 1), problems);
            end = i + 1;
            return TypeRef.Plain(TypeKind.Map, text.Part(0, end).Range) with { Element = element };
        }

        problems.Add(SyntaxRules.IncompleteType, text.Range, depth > 0 ? "'>'" : "What the map holds, as in 'map<Tweet>',");
        return null;
    }

    private static TypeRef Named(TextSlice name, ProblemList problems)
    {
        TypeKind kind = Kind(name.Text);
        if (kind != TypeKind.Named)
            return TypeRef.Plain(kind, name.Range);
        if (char.IsUpper(name.Text[0]))
            return TypeRef.Plain(kind, name.Range) with { Name = name.Text };

        string hint = Suggestion.For(name.Text, s_words, " The name of your own type starts with an upper-case letter.");
        problems.Add(SyntaxRules.UnknownWord, name.Range, name.Text, hint);
        return TypeRef.Plain(TypeKind.Json, name.Range);
    }

    private static TypeKind Kind(string word) => word switch
    {
        "string" => TypeKind.String,
        "int" => TypeKind.Int,
        "long" => TypeKind.Long,
        "double" => TypeKind.Double,
        "bool" => TypeKind.Bool,
        "date" => TypeKind.Date,
        "time" => TypeKind.Time,
        "bytes" => TypeKind.Bytes,
        "json" => TypeKind.Json,
        _ => TypeKind.Named,
    };

    private static int NameLength(string value)
    {
        int length = 0;
        while (length < value.Length && (char.IsLetterOrDigit(value[length]) || value[length] == '_'))
            length++;
        return length;
    }

    private static void ReportUnexpected(TextSlice text, string hint, ProblemList problems)
    {
        TextSlice word = text.Words()[0];
        problems.Add(SyntaxRules.UnexpectedInType, word.Range, word.Text, hint);
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>The vendor's errors.</summary>
internal static class ErrorsParser
{
    internal static readonly string[] Known = ["root", "doc", "statuses", "codes", "problems"];
    internal static readonly string[] KnownOfStatus = ["name", "default", "kind", "doc", "cure"];
    internal static readonly string[] KnownOfCode = ["name", "status", "base", "kind", "doc", "cure"];
    internal static readonly string[] KnownOfProblem = ["name", "title", "status", "base", "kind", "doc", "cure"];
    internal static readonly string[] Kinds =
        ["other", "rate_limit", "usage_cap", "auth", "access", "duplicate", "not_found", "account", "server"];

    public static ErrorsSpec? Parse(MemberReader file)
    {
        if (file.Object("errors") is not { } json)
            return null;
        var errors = new MemberReader(json, "'errors'", file.Problems, Known);
        TextSlice? root = errors.Slice("root");
        if (root is null && !errors.Has("root"))
            errors.ReportMissing("'errors'", json.Range, "root", "\"Twitter\"");
        else if (root is { } name && !SpecNames.IsName(name.Text))
            file.Problems.Add(SyntaxRules.BadName, name.Range, name.Text, "an error");

        return new ErrorsSpec(
            root?.Text ?? "Unknown",
            errors.Words("doc"),
            ParseAll(errors, "statuses", KnownOfStatus),
            ParseAll(errors, "codes", KnownOfCode),
            ParseAll(errors, "problems", KnownOfProblem),
            ParseAliases(errors),
            root?.Range ?? json.Range);
    }

    private static EquatableArray<ErrorSpec> ParseAll(MemberReader errors, string member, string[] known)
    {
        var all = new List<ErrorSpec>();
        foreach (JsonMember error in errors.Members(member))
        {
            if (member == "problems" && error.Value is JsonText)
                continue;
            if (ParseOne(error, member, known, errors.Problems) is { } parsed)
                all.Add(parsed);
        }

        return new(all.ToArray());
    }

    private static EquatableArray<ErrorAliasSpec> ParseAliases(MemberReader errors)
    {
        var aliases = new List<ErrorAliasSpec>();
        foreach (JsonMember problem in errors.Members("problems"))
        {
            if (problem.Value is not JsonText text)
                continue;
            CheckProblem(new TextSlice(problem.Name), errors.Problems);
            TextSlice error = new TextSlice(text).Trim();
            aliases.Add(new ErrorAliasSpec(problem.Name.Value, error.Text, error.Range));
        }

        return new(aliases.ToArray());
    }

    private static int ParseCode(TextSlice key, bool isStatus, ProblemList problems)
    {
        bool isNumber = int.TryParse(key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int code);
        if (!isNumber || (isStatus && code is < 300 or > 599))
            problems.Add(SyntaxRules.BadErrorCode, key.Range, key.Text, isStatus ? "an HTTP status of an error (300 to 599)" : "a number");
        return code;
    }

    private static void CheckProblem(TextSlice key, ProblemList problems)
    {
        string name = key.Text;
        bool isName = name.Length > 0 && name.All(static c => c < 128 && (char.IsLetterOrDigit(c) || c is '-' or '_'));
        if (!isName)
            problems.Add(SyntaxRules.BadErrorCode, key.Range, name, "the last part of a problem's type, such as 'usage-capped'");
    }

    private static ErrorSpec? ParseOne(JsonMember member, string kind, string[] known, ProblemList problems)
    {
        TextSlice key = new(member.Name);
        bool isProblem = kind == "problems";
        int code = isProblem ? 0 : ParseCode(key, kind == "statuses", problems);
        if (isProblem)
            CheckProblem(key, problems);
        if (member.Value is not JsonObject json)
        {
            problems.Add(SyntaxRules.WrongKind, member.Value.Range, "Error '" + key.Text + "'", "an object", member.Value.Kind);
            return null;
        }

        var error = new MemberReader(json, "an error", problems, known);
        if (error.Slice("name") is not { } name)
        {
            if (!error.Has("name"))
                error.ReportMissing("Error '" + key.Text + "'", key.Range, "name", "\"DuplicatedStatus\"");
            return null;
        }

        if (!SpecNames.IsName(name.Text))
            problems.Add(SyntaxRules.BadName, name.Range, name.Text, "an error");
        TextSlice? parent = kind == "statuses" ? null : error.Slice("base");
        TextSlice? fallback = kind == "statuses" ? error.Slice("default") : null;
        return new ErrorSpec(code, name.Text, kind == "statuses" ? null : error.Number("status"), parent?.Text, ParseKind(error), error.Words("doc"), error.Words("cure"), key.Range)
        {
            Key = isProblem ? key.Text : null,
            Title = isProblem ? error.Words("title") : null,
            Default = fallback?.Text,
            DefaultRange = fallback?.Range ?? key.Range,
            NameRange = name.Range,
            BaseRange = parent?.Range ?? key.Range,
            StatusRange = error.Node("status")?.Range ?? key.Range,
        };
    }

    private static string? ParseKind(MemberReader error)
    {
        if (error.Slice("kind") is not { } kind)
            return null;
        if (System.Array.IndexOf(Kinds, kind.Text) >= 0)
            return kind.Text;
        string hint = Suggestion.For(kind.Text, Kinds, " Write one of " + string.Join(", ", Kinds) + ".");
        error.Problems.Add(SyntaxRules.BadErrorKind, kind.Range, kind.Text, hint);
        return null;
    }
}

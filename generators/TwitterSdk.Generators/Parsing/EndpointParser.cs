using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>One endpoint, with what the file says for all of them.</summary>
internal sealed class EndpointParser
{
    private const string DefaultHost = "api";
    private const string EmptyBody = "empty";

    internal static readonly string[] Known =
    [
        "doc", "docs", "http", "auth", "limits", "path", "query", "header", "form", "multipart", "json", "body", "use",
        "one_of", "at_most_one", "at_least_one", "all_or_none", "returns", "success", "paging", "retired", "deprecated",
        "safe", "keep_alive", "cost", "spelling",
    ];

    private readonly ProblemList _problems;
    private readonly string _host;
    private readonly EquatableArray<AuthSpec>? _auth;
    private readonly EquatableArray<LimitSpec> _limits;
    private readonly EquatableArray<HeaderSpec> _headers;
    private readonly string? _token;

    public EndpointParser(MemberReader file)
    {
        _problems = file.Problems;
        _host = file.Words("host") ?? DefaultHost;
        _auth = file.Slice("auth") is { } auth ? AuthParser.Parse(auth, _problems) : null;
        _limits = file.Slice("limits") is { } limits ? LimitParser.Parse(limits, _problems) : default;
        _headers = HeaderParser.ParseAll(file);
        _token = HeaderParser.ParseToken(file);
    }

    /// <summary>The endpoint; null when it does not say where it is, which is then reported.</summary>
    public EndpointSpec? Parse(JsonMember member)
    {
        string name = member.Name.Value;
        TextRange range = new TextSlice(member.Name).Range;
        if (!SpecNames.IsName(name))
            _problems.Add(SyntaxRules.BadName, range, name, "an endpoint");
        if (member.Value is not JsonObject json)
        {
            _problems.Add(SyntaxRules.WrongKind, member.Value.Range, "Endpoint '" + name + "'", "an object", member.Value.Kind);
            return null;
        }

        var endpoint = new MemberReader(json, "an endpoint", _problems, Known);
        HttpLine? http = ParseHttp(endpoint, name, range);
        EquatableArray<AuthSpec> auth = ParseAuth(endpoint, name, range);
        ReturnSpec returns = ParseReturns(endpoint, name, range);
        if (http is null)
            return null;

        return new EndpointSpec(
            name,
            endpoint.Words("doc"),
            endpoint.Words("docs"),
            http.Verb,
            http.Host ?? _host,
            http.Path,
            auth,
            endpoint.Slice("limits") is { } limits ? LimitParser.Parse(limits, _problems) : LimitsOf(auth),
            ParameterParser.ParseAll(endpoint, json),
            endpoint.Slice("body") is { } body && body.Text != EmptyBody ? TypeRefParser.Parse(body, _problems) : null,
            ChoiceParser.ParseAll(endpoint),
            returns,
            PagingParser.Parse(endpoint),
            ParseSuccess(endpoint),
            LifecycleParser.Parse(endpoint, json),
            endpoint.Flag("safe") || http.Verb is "GET" or "HEAD",
            endpoint.Slice("keep_alive") is { } silence ? DurationParser.Parse(silence, _problems) : null,
            endpoint.Words("cost"),
            range)
        {
            Uses = ParseUses(endpoint),
            Placeholders = http.Placeholders,
            Headers = _headers,
            TokenWord = _token,
            Spelling = ParseSpelling(endpoint),
            EmptyBody = endpoint.Slice("body") is { Text: EmptyBody } empty ? empty.Range : null,
        };
    }

    /// <summary>Those of the file's limits that count for the schemes that the endpoint accepts.</summary>
    private EquatableArray<LimitSpec> LimitsOf(EquatableArray<AuthSpec> auth) => _limits.Count == 0
        ? default
        : new(_limits.Where(limit => auth.Any(accepted => accepted.Scheme == limit.Scheme)));

    private HttpLine? ParseHttp(MemberReader endpoint, string name, TextRange range)
    {
        if (endpoint.Slice("http") is { } line)
            return HttpParser.Parse(line, _problems);
        if (!endpoint.Has("http"))
            endpoint.ReportMissing("Endpoint '" + name + "'", range, "http", "\"GET 1.1/followers/list.json\"");
        return null;
    }

    private EquatableArray<AuthSpec> ParseAuth(MemberReader endpoint, string name, TextRange range)
    {
        if (endpoint.Slice("auth") is { } auth)
            return AuthParser.Parse(auth, _problems);
        if (_auth is null && !endpoint.Has("auth"))
            endpoint.ReportMissing("Endpoint '" + name + "', or the file,", range, "auth", "\"user | app\"");
        return _auth ?? default;
    }

    private ReturnSpec ParseReturns(MemberReader endpoint, string name, TextRange range)
    {
        if (endpoint.Slice("returns") is { } returns)
            return ReturnParser.Parse(returns, _problems);
        if (!endpoint.Has("returns"))
            endpoint.ReportMissing("Endpoint '" + name + "'", range, "returns", "\"Tweet[]\", or \"none\"");
        return new ReturnSpec(ReturnKind.None, null);
    }

    private EquatableArray<int> ParseSuccess(MemberReader endpoint)
    {
        JsonNode? node = endpoint.Node("success");
        IReadOnlyList<JsonNode> items = node is JsonArray array ? array.Items : node is null ? [] : [node];
        var codes = new List<int>();
        foreach (JsonNode item in items)
        {
            if (item is JsonNumber { AsInt32: >= 200 and < 400 } number)
                codes.Add(number.AsInt32.Value);
            else
                _problems.Add(SyntaxRules.BadSuccess, item.Range);
        }

        return new(codes.ToArray());
    }

    private int ParseSpelling(MemberReader endpoint)
    {
        int spelling = endpoint.Number("spelling") ?? 1;
        if (spelling >= 1)
            return spelling;
        _problems.Add(SyntaxRules.BadSpelling, endpoint.Node("spelling")!.Range);
        return 1;
    }

    private static EquatableArray<GroupUse> ParseUses(MemberReader endpoint) =>
        endpoint.Slice("use") is { } use
            ? new(use.Words().Select(word => new GroupUse(word.Text, word.Range)))
            : default;
}

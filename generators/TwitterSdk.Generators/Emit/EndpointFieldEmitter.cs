using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>What is fixed about an endpoint: a static field of the client.</summary>
internal static class EndpointFieldEmitter
{
    public static string FieldName(EndpointSpec endpoint) => "s_" + CSharpText.Camel(endpoint.Name);

    public static void Emit(CSharpWriter writer, string chapter, EndpointSpec endpoint)
    {
        writer.Open($"private static readonly {CoreNames.ApiEndpoint} {FieldName(endpoint)} = new()");
        writer.Line($"Name = {CSharpText.Literal(chapter + "." + endpoint.Name)},");
        writer.Line($"Method = {SystemNames.HttpMethod}.{Verb(endpoint.Method)},");
        writer.Line($"Host = {CSharpText.Literal(endpoint.Host)},");
        writer.Line($"Path = {CSharpText.Literal(endpoint.Path)},");
        writer.Line($"Auth = [{string.Join(", ", endpoint.Auth.Select(Requirement))}],");
        if (endpoint.Headers.Count > 0)
            writer.Line($"Headers = [{string.Join(", ", endpoint.Headers.Select(header => $"new({CSharpText.Literal(header.Name)}, {CSharpText.Literal(header.Value)})"))}],");
        if (endpoint.TokenWord is not null)
            writer.Line($"TokenWord = {CSharpText.Literal(endpoint.TokenWord)},");
        if (endpoint.Limits.Count > 0)
            writer.Line($"Limits = [{string.Join(", ", endpoint.Limits.Select(Rule))}],");
        if (endpoint.Safe || endpoint.Method is "GET" or "HEAD")
            writer.Line("Safe = true,");
        if (endpoint.Spelling > 1)
            writer.Line($"Spelling = {CSharpText.Number(endpoint.Spelling)},");
        if (endpoint.Cost is not null)
            writer.Line($"Cost = {CSharpText.Literal(endpoint.Cost)},");
        if (endpoint.KeepAliveSeconds is { } seconds)
            writer.Line($"KeepAlive = {SystemNames.TimeSpan}.FromSeconds({CSharpText.Number(seconds)}),");
        writer.Close(";");
    }

    private static string Requirement(AuthSpec auth) =>
        $"new({string.Join(", ", auth.Scopes.Select(CSharpText.Literal).Prepend(Scheme(auth.Scheme)))})";

    private static string Rule(LimitSpec limit) =>
        $"new({Scheme(limit.Scheme)}, {CSharpText.Number(limit.Calls)}, {CSharpText.Number(limit.Seconds)}{(limit.Bucket is null ? "" : ", " + CSharpText.Literal(limit.Bucket))})";

    // Both enums have the same names; a test holds them together.
    public static string Scheme(AuthScheme scheme) => $"{CoreNames.AuthScheme}.{scheme}";

    private static string Verb(string method) => method.Substring(0, 1).ToUpperInvariant() + method.Substring(1).ToLowerInvariant();
}

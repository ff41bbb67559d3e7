using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>XML documentation: what the spec says of a thing, and what follows from it.</summary>
internal static class DocumentationEmitter
{
    public const string Inherited = "/// <inheritdoc/>";

    /// <summary>A summary that is XML already.</summary>
    public static void Summary(CSharpWriter writer, string xml) => writer.Line($"/// <summary>{xml}</summary>");

    /// <summary>The summary of a type: the spec's words, else its name as words.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">What.</param>
    /// <param name="call">The call that it answers, to be told behind its name; null when it answers none of the file.</param>
    public static void Type(CSharpWriter writer, TypeSpec type, string? call = null) =>
        Summary(writer, DocumentationText.Sentence(type.Doc ?? CSharpText.Words(type.Name) + (call is null ? "" : $", as `{call}` gives it")));

    /// <summary>The summary of a member: the spec's words, the wire name, and its limits.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="field">What.</param>
    /// <param name="role">What follows from its place in the record, for a spec without words.</param>
    public static void Field(CSharpWriter writer, FieldSpec field, string? role = null)
    {
        string names = DocumentationText.Code(field.WireName);
        if (field.TextTwin is not null)
            names += " and " + DocumentationText.Code(field.TextTwin);
        if (field.Aliases.Count > 0)
            names += ", also " + string.Join(", ", field.Aliases.Select(DocumentationText.Code));
        Summary(writer, Described(field.Doc ?? role, names, field.Type) + Hidden(field.Type));
    }

    /// <summary>The summary of a request's property.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="parameter">What.</param>
    /// <param name="role">What follows from its part in the call, for a spec without words.</param>
    public static void Property(CSharpWriter writer, ParameterSpec parameter, string? role) =>
        Summary(writer, Described(parameter.Doc ?? role, DocumentationText.Code(parameter.WireName), parameter.Type) + Hidden(parameter.Type));

    /// <summary>A method's positional parameter.</summary>
    public static void Parameter(CSharpWriter writer, string name, ParameterSpec parameter) =>
        Parameter(writer, name, Described(parameter.Doc, DocumentationText.Code(parameter.WireName), parameter.Type) + (parameter.Type.HoldsSecret ? " Secret." : ""));

    /// <summary>A method's parameter, described in XML.</summary>
    public static void Parameter(CSharpWriter writer, string name, string xml) =>
        writer.Line($"/// <param name=\"{name.TrimStart('@')}\">{xml}</param>");

    /// <summary>What a method is, how it is called, and what it may cost.</summary>
    public static void Endpoint(CSharpWriter writer, EndpointSpec endpoint, string? summary = null)
    {
        string call = DocumentationText.Code($"{endpoint.Method} {endpoint.Path}");
        Summary(writer, summary ?? (endpoint.Doc is null ? $"Calls {call}." : DocumentationText.Sentence(endpoint.Doc)));
        writer.Line("/// <remarks>");
        writer.Line($"/// <para>{call}{Host(endpoint)}. {Auth(endpoint)}</para>");
        if (endpoint.Limits.Count > 0)
            writer.Line($"/// <para>Limits: {string.Join("; ", endpoint.Limits.Select(Limit))}.</para>");
        if (endpoint.Cost is not null)
            writer.Line($"/// <para>Price class: {DocumentationText.Sentence(endpoint.Cost)}</para>");
        if (endpoint.DocsUrl is not null)
            writer.Line($"/// <para><see href=\"{DocumentationText.Escape(endpoint.DocsUrl)}\">Documentation</see></para>");
        writer.Line("/// </remarks>");
    }

    /// <summary>Marks what the vendor took away or will take away.</summary>
    public static void Lifecycle(CSharpWriter writer, LifecycleSpec? lifecycle)
    {
        if (lifecycle is null)
            return;
        string text = lifecycle.Retired ? "Retired" : "Deprecated";
        if (lifecycle.Year is { } year)
            text += " in " + CSharpText.Number(year);
        if (!string.IsNullOrWhiteSpace(lifecycle.Advice))
            text += ": " + lifecycle.Advice!.Trim().TrimEnd('.');
        writer.Line($"[{SystemNames.Obsolete}({CSharpText.Literal(text + ".")})]");
    }

    private static string Described(string? doc, string names, TypeRef type)
    {
        string limits = DocumentationText.Limits(type);
        string facts = limits.Length == 0 ? names + "." : $"{names}: {limits}.";
        return doc is null ? facts : DocumentationText.Sentence(doc) + " " + facts;
    }

    private static string Hidden(TypeRef type) => type.HoldsSecret ? " Secret: <c>ToString</c> does not show it." : "";

    private static string Host(EndpointSpec endpoint) => endpoint.Host == "api" ? "" : $" on the host {DocumentationText.Code(endpoint.Host)}";

    private static string Auth(EndpointSpec endpoint)
    {
        if (endpoint.Auth.All(auth => auth.Scheme == AuthScheme.None))
            return "Needs no credentials.";
        return $"Credentials: {string.Join(", or ", endpoint.Auth.Select(Credentials))}.";
    }

    private static string Credentials(AuthSpec auth)
    {
        string scheme = auth.Scheme switch
        {
            AuthScheme.User => "OAuth 1.0a of a user",
            AuthScheme.App => "the app's bearer token",
            AuthScheme.OAuth2 => "OAuth 2.0 of a user",
            AuthScheme.Consumer => "OAuth 1.0a of the app",
            AuthScheme.Basic => "the app's key and secret",
            _ => "none",
        };
        return auth.Scopes.Count == 0 ? scheme : $"{scheme} with {string.Join(", ", auth.Scopes.Select(DocumentationText.Code))}";
    }

    private static string Limit(LimitSpec limit)
    {
        string scheme = limit.Scheme switch
        {
            AuthScheme.User => "user",
            AuthScheme.App => "app",
            _ => limit.Scheme.ToString(),
        };
        string bucket = limit.Bucket is null ? "" : $" (shared: {DocumentationText.Code(limit.Bucket)})";
        return $"{CSharpText.Number(limit.Calls)} calls in {OneOf(limit.Seconds)} for each {scheme}{bucket}";
    }

    private static string OneOf(int seconds)
    {
        string duration = DocumentationText.Duration(seconds);
        return char.IsDigit(duration[0]) ? duration : (duration == "hour" ? "an " : "a ") + duration;
    }
}

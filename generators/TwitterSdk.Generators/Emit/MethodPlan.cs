using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>The signature of an endpoint's method, before any of it is written.</summary>
internal sealed class MethodPlan
{
    private const string Body = "body";
    private const string Content = "content";

    public MethodPlan(string chapter, EndpointSpec endpoint)
    {
        Endpoint = endpoint;
        Chapter = chapter;
        Required = [.. endpoint.Parameters.Where(IsRequired)];
        Optional = [.. endpoint.Parameters.Where(parameter => parameter.Type.Nullable)];
        RequestType = Optional.Count == 0 ? null : SpecNames.RequestRecord(chapter, endpoint.Name);

        BodyName = endpoint.Body is null ? null : Local(endpoint.Body.Kind == TypeKind.Bytes ? Content : Body);
        RequestName = Local("request");
        TokenName = Local("cancellationToken");
    }

    public EndpointSpec Endpoint { get; }

    public string Chapter { get; }

    /// <summary>The parameters that stand in the method's own list.</summary>
    public IReadOnlyList<ParameterSpec> Required { get; }

    /// <summary>The parameters that are members of the request record.</summary>
    public IReadOnlyList<ParameterSpec> Optional { get; }

    /// <summary>The request record; null when there is nothing optional.</summary>
    public string? RequestType { get; }

    public string? BodyName { get; }

    public string RequestName { get; }

    public string TokenName { get; }

    /// <summary>True for an address to open in a browser: nothing is sent.</summary>
    public bool IsPage => Endpoint.Returns.Kind == ReturnKind.Page;

    public string MethodName => IsPage ? SpecNames.PageMethod(Endpoint.Name) : SpecNames.Method(Endpoint.Name);

    /// <summary>False when the spec demands that something optional be given, so that a call without a request could only fail.</summary>
    public bool AllowsNoRequest =>
        !Endpoint.Choices.Any(choice => choice.IsDemand
            && choice.Alternatives.All(alternative => alternative.Any(name => Optional.Any(parameter => parameter.WireName == name))));

    /// <summary>A name of the method's own, out of the way of those that the spec asks for.</summary>
    public string Local(string name)
    {
        while (Required.Any(parameter => SpecNames.Argument(parameter.Name) == name))
            name = "api" + char.ToUpperInvariant(name[0]) + name.Substring(1);
        return name;
    }

    /// <summary>The expression of a parameter's value within the method.</summary>
    public string Value(ParameterSpec parameter) =>
        parameter.Type.Nullable ? $"{RequestName}.{parameter.Name}" : SpecNames.Argument(parameter.Name);

    /// <summary>The parameter with a wire name.</summary>
    public ParameterSpec? Find(string? wireName) => Endpoint.Parameters.FirstOrDefault(parameter => parameter.WireName == wireName);

    /// <summary>The parameter list: what is required, then the request, then what the method adds.</summary>
    public string Signature(bool withRequest, params string[] last) => string.Join(", ", Arguments(withRequest, typed: true).Concat(last));

    /// <summary>The arguments that hand those parameters on.</summary>
    /// <param name="request">The expression for the request; null to leave it out.</param>
    /// <param name="last">What follows.</param>
    public string HandedOn(string? request, params string[] last) =>
        string.Join(", ", Arguments(withRequest: false, typed: false).Concat(request is null ? last : [request, .. last]));

    /// <summary>The cancellation token as a parameter.</summary>
    public string Token => $"{SystemNames.CancellationToken} {TokenName} = default";

    private IEnumerable<string> Arguments(bool withRequest, bool typed)
    {
        foreach (ParameterSpec parameter in Required)
            yield return (typed ? CSharpTypes.Name(parameter.Type) + " " : "") + SpecNames.Argument(parameter.Name);
        if (BodyName is not null)
            yield return (typed ? CSharpTypes.Name(Endpoint.Body!) + " " : "") + BodyName;
        if (withRequest)
            yield return (typed ? RequestType + " " : "") + RequestName;
    }

    private static bool IsRequired(ParameterSpec parameter) => parameter.Type is { Nullable: false, Kind: not TypeKind.Const };
}

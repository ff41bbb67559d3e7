using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Control;

/// <summary>What the specs say, for an explorer.</summary>
internal static class EndpointControls
{
    public static IEnumerable<IControl> All(params IReadOnlyList<SpecCatalog> catalogs) =>
    [
        new ControlRoute("GET endpoints", "Every endpoint of the specs with its parameters. contains: only those whose name or path has this in it.", request =>
        {
            string part = ControlJson.Text(request, "contains") ?? "";
            return ControlJson.Answer(ControlJson.List(
                from catalog in catalogs
                from endpoint in catalog.Endpoints
                where endpoint.Name.Contains(part, StringComparison.OrdinalIgnoreCase) || endpoint.Spec.Path.Contains(part, StringComparison.OrdinalIgnoreCase)
                select (catalog, endpoint),
                found => Write(found.catalog, found.endpoint)));
        }),
    ];

    private static JsonObject Write(SpecCatalog catalog, SpecEndpoint endpoint) => new()
    {
        ["name"] = endpoint.Name,
        ["product"] = endpoint.File.Scope.Product,
        ["doc"] = endpoint.Spec.Doc,
        ["method"] = endpoint.Spec.Method,
        ["host"] = endpoint.Spec.Host,
        ["path"] = endpoint.Spec.Path,
        ["auth"] = ControlJson.List(endpoint.Spec.Auth, auth => new JsonObject
        {
            ["scheme"] = auth.Scheme.ToString(), ["scopes"] = ControlJson.List(auth.Scopes, scope => scope),
        }),
        ["limits"] = ControlJson.List(endpoint.Spec.Limits, limit => new JsonObject
        {
            ["scheme"] = limit.Scheme.ToString(), ["calls"] = limit.Calls, ["seconds"] = limit.Seconds,
        }),
        ["parameters"] = ControlJson.List(endpoint.Spec.Parameters, parameter => Write(catalog, endpoint, parameter)),
        // For a body that is no object of parameters.
        ["body"] = endpoint.Spec.Body is { } body ? body.Named ?? body.Kind.ToString() : null,
        ["stream"] = endpoint.Spec.Returns.Kind == ReturnKind.Stream,
        ["docs"] = endpoint.Spec.DocsUrl,
        ["deprecated"] = endpoint.Spec.Lifecycle is { } life ? life.Advice ?? (life.Retired ? "Retired." : "Deprecated.") : null,
    };

    private static JsonObject Write(SpecCatalog catalog, SpecEndpoint endpoint, ParameterSpec parameter) => new()
    {
        ["name"] = parameter.WireName,
        ["place"] = parameter.Location.ToString(),
        ["type"] = parameter.Type.Name ?? parameter.Type.Element?.Name ?? (parameter.Type.Element ?? parameter.Type).Kind.ToString(),
        ["list"] = parameter.Type.Kind == TypeKind.List,
        ["required"] = !parameter.Type.Nullable,
        ["constant"] = parameter.Type.Constant,
        ["default"] = parameter.Type.Default,
        // The range of a number, else of a length or a count.
        ["min"] = parameter.Type.Min,
        ["max"] = parameter.Type.Max,
        ["values"] = ControlJson.List(Values(catalog, endpoint, parameter.Type), value => value.WireValue),
        ["doc"] = parameter.Doc,
    };

    private static EquatableArray<EnumValueSpec> Values(SpecCatalog catalog, SpecEndpoint endpoint, TypeRef type) =>
        type.Named is { } name && catalog.Resolve(endpoint.File, name) is EnumSpec values ? values.Values : EquatableArray<EnumValueSpec>.Empty;
}

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
                catalogs.SelectMany(catalog => catalog.Endpoints).Where(endpoint =>
                    endpoint.Name.Contains(part, StringComparison.OrdinalIgnoreCase) || endpoint.Spec.Path.Contains(part, StringComparison.OrdinalIgnoreCase)),
                Write));
        }),
    ];

    private static JsonObject Write(SpecEndpoint endpoint) => new()
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
        ["parameters"] = ControlJson.List(endpoint.Spec.Parameters, parameter => new JsonObject
        {
            ["name"] = parameter.WireName,
            ["place"] = parameter.Location.ToString(),
            ["type"] = parameter.Type.Name ?? parameter.Type.Element?.Name ?? parameter.Type.Kind.ToString(),
            ["list"] = parameter.Type.Kind == TypeKind.List,
            ["required"] = !parameter.Type.Nullable,
            ["constant"] = parameter.Type.Constant,
            ["default"] = parameter.Type.Default,
            ["doc"] = parameter.Doc,
        }),
        ["deprecated"] = endpoint.Spec.Lifecycle?.Advice,
    };
}

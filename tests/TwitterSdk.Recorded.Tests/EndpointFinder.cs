using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>Finds the endpoint that a recorded request was sent to, by method, path and, where several share a path, parameters.</summary>
internal static class EndpointFinder
{
    public static (CatalogEndpoint Endpoint, Dictionary<string, WireValue> Values)? Find(Recording recording, SpecCatalog catalog, string? scope = null)
    {
        var candidates =
            from endpoint in catalog.Endpoints
            where scope is null || endpoint.File.Scope.Group == scope
            where endpoint.Spec.Method == recording.Method && SameHost(endpoint.Spec.Host, recording.Uri.Host)
            let path = endpoint.MatchPath(recording.Uri.AbsolutePath)
            where path is not null
            let values = Values(recording, endpoint, path)
            where recording.AnyParameters || Fits(endpoint, values)
            // A literal path is closer than a template; retired spellings come last.
            orderby path.Count, endpoint.Spec.Lifecycle is null ? 0 : 1, Surplus(endpoint, values)
            select (endpoint, recording.AnyParameters ? Illustrated(endpoint, values) : values);

        return candidates.Cast<(CatalogEndpoint, Dictionary<string, WireValue>)?>().FirstOrDefault();
    }

    private static bool SameHost(string host, string recorded) => recorded.Split('.')[0] == host;

    private static Dictionary<string, WireValue> Values(Recording recording, CatalogEndpoint endpoint, Dictionary<string, string> path)
    {
        HashSet<string> jsonNames = [.. endpoint.Spec.Parameters.Where(parameter => parameter.Location == ParameterLocation.Json).Select(parameter => parameter.WireName)];
        Dictionary<string, WireValue> values = RequestParameters.Read(recording.Uri.Query.TrimStart('?'), recording.RequestType, recording.RequestBody, jsonNames);
        foreach ((string name, string value) in path)
            values[name] = WireValue.Of(value);
        return values;
    }

    private static bool Fits(CatalogEndpoint endpoint, Dictionary<string, WireValue> values) =>
        endpoint.Spec.Parameters.All(parameter => parameter.Type.Kind == TypeKind.Const
            ? values.TryGetValue(parameter.WireName, out WireValue? value) && value.Text == parameter.Type.Constant
            : parameter.Type.Nullable || values.ContainsKey(parameter.WireName));

    /// <summary>An illustration's own parameters are placeholders and old names: those that the endpoint knows are kept, and what it needs is made up.</summary>
    private static Dictionary<string, WireValue> Illustrated(CatalogEndpoint endpoint, Dictionary<string, WireValue> values)
    {
        Dictionary<string, WireValue> complete = new SampleParameters(endpoint.Catalog).Least(endpoint);
        foreach ((string name, WireValue value) in values.Where(value => endpoint.Spec.Parameters.Any(parameter => parameter.WireName == value.Key)))
            complete[name] = value;
        return complete;
    }

    private static int Surplus(CatalogEndpoint endpoint, Dictionary<string, WireValue> values) =>
        values.Keys.Count(name => endpoint.Spec.Parameters.All(parameter => parameter.WireName != name));
}

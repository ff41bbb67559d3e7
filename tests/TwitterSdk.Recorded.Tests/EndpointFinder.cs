using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>Finds the endpoint that a recorded request was sent to, by method, path and, where several share a path, parameters.</summary>
internal static class EndpointFinder
{
    public static (CatalogEndpoint Endpoint, Dictionary<string, WireValue> Values)? Find(Recording recording)
    {
        var candidates =
            from endpoint in SpecCatalog.Twitter.Endpoints
            where endpoint.Spec.Method == recording.Method && SameHost(endpoint.Spec.Host, recording.Uri.Host)
            let path = endpoint.MatchPath(recording.Uri.AbsolutePath)
            where path is not null
            let values = Values(recording, endpoint, path)
            where Fits(endpoint, values)
            // A literal path is closer than a template; retired spellings come last.
            orderby path.Count, endpoint.Spec.Lifecycle is null ? 0 : 1, Surplus(endpoint, values)
            select (endpoint, values);

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

    private static int Surplus(CatalogEndpoint endpoint, Dictionary<string, WireValue> values) =>
        values.Keys.Count(name => endpoint.Spec.Parameters.All(parameter => parameter.WireName != name));
}

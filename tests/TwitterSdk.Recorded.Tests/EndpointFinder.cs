using System.Text;
using System.Text.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>Finds the endpoint that a recorded request was sent to, by method, path and, where several share a path, parameters.</summary>
internal static class EndpointFinder
{
    public static FoundEndpoint? Find(Recording recording, SpecCatalog catalog, string scope)
    {
        var candidates =
            from endpoint in catalog.Endpoints
            where endpoint.File.Scope.Group == scope && endpoint.Spec.Method == recording.Method && SameHost(endpoint.Spec.Host, recording.Uri.Host)
            let path = endpoint.MatchPath(recording.Uri.AbsolutePath)
            where path is not null
            let values = Values(recording, endpoint, path)
            where recording.AnyParameters || Fits(endpoint, values)
            // A literal path is closer than a template; retired spellings come last.
            orderby path.Count, endpoint.Spec.Lifecycle is null ? 0 : 1, Surplus(endpoint, values)
            select recording.AnyParameters ? Illustrated(endpoint) : new FoundEndpoint(endpoint, values, Body(recording, endpoint), Naming(endpoint, values));

        return candidates.FirstOrDefault();
    }

    private static bool SameHost(string host, string recorded) => recorded.Split('.')[0] == host;

    private static Dictionary<string, WireValue> Values(Recording recording, CatalogEndpoint endpoint, Dictionary<string, string> path)
    {
        Dictionary<string, WireValue> values = RequestParameters.Read(endpoint, recording.Uri.Query.TrimStart('?'), recording.RequestType, recording.RequestBody);
        foreach ((string name, string value) in path)
            values[name] = WireValue.Of(value);
        if (!recording.HasLostBody)
            return values;

        Dictionary<string, WireValue> needed = new SampleParameters(endpoint.Catalog).Least(endpoint);
        foreach (ParameterSpec parameter in endpoint.Inputs.Where(input => input.Location is ParameterLocation.Json or ParameterLocation.Form or ParameterLocation.Multipart))
        {
            if (needed.TryGetValue(parameter.WireName, out WireValue? value))
                values.TryAdd(parameter.WireName, value);
        }

        return values;
    }

    private static bool Fits(CatalogEndpoint endpoint, Dictionary<string, WireValue> values) =>
        endpoint.Spec.Parameters.All(parameter => parameter.Type.Kind == TypeKind.Const
            ? values.TryGetValue(parameter.WireName, out WireValue? value) && value.Text == parameter.Type.Constant
            : parameter.Type.Nullable || values.Keys.Any(parameter.IsCalled));

    private static WireValue? Body(Recording recording, CatalogEndpoint endpoint) => endpoint.Spec.Body switch
    {
        null => null,
        { } type when recording.HasLostBody => MadeUpBody(type, endpoint),
        { Kind: TypeKind.Bytes } => new WireValue(null, Bytes: recording.RequestBody),
        _ => WireValue.Of(JsonElement.Parse(recording.RequestBody)),
    };

    /// <summary>An illustration's own parameters are placeholders and old names: what the endpoint needs is made up.</summary>
    private static FoundEndpoint Illustrated(CatalogEndpoint endpoint)
    {
        WireValue? body = endpoint.Spec.Body is { } type ? MadeUpBody(type, endpoint) : null;
        return new FoundEndpoint(endpoint, new SampleParameters(endpoint.Catalog).Least(endpoint), body, Naming: null);
    }

    private static WireValue MadeUpBody(TypeRef type, CatalogEndpoint endpoint) => type.Kind == TypeKind.Bytes
        ? new WireValue(null, Bytes: Encoding.UTF8.GetBytes("made up"))
        : WireValue.Of(JsonSerializer.SerializeToElement(new SampleJson(endpoint.Catalog).Of(type, endpoint.File)));

    /// <summary>The first name, or value of a list, that is spelled differently in different namings tells.</summary>
    private static int? Naming(CatalogEndpoint endpoint, Dictionary<string, WireValue> values)
    {
        foreach (ParameterSpec parameter in endpoint.Spec.Parameters)
        {
            if (values.Keys.FirstOrDefault(parameter.IsCalled) is not { } name)
                continue;
            if (parameter.OtherSpellings.Count > 0)
                return Place(parameter.WireName, parameter.OtherSpellings, name);
            if (parameter.Type.Leaf is { Kind: TypeKind.Named } leaf && endpoint.Catalog.Find(endpoint.File, leaf.Name!).Type is EnumSpec choices)
            {
                foreach (string text in values[name].Text?.Split(',') ?? [])
                {
                    if (choices.Values.FirstOrDefault(value => value.OtherSpellings.Count > 0 && value.IsCalled(text)) is { } value)
                        return Place(value.WireValue, value.OtherSpellings, text);
                }
            }
        }

        return null;
    }

    private static int Place(string first, IEnumerable<string> others, string spelled) => others.Prepend(first).ToList().IndexOf(spelled) + 1;

    private static int Surplus(CatalogEndpoint endpoint, Dictionary<string, WireValue> values) =>
        values.Keys.Count(name => !endpoint.Spec.Parameters.Any(parameter => parameter.IsCalled(name)));
}

using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Routing;

/// <summary>All routes, made from the specs.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<(string Method, string Host), List<Route>> _routes = [];

    public RouteTable(SpecCatalog catalog, IEnumerable<IHandler> handlers)
    {
        var byKey = new Dictionary<string, Route>(StringComparer.Ordinal);
        foreach (SpecEndpoint endpoint in catalog.Endpoints)
            RouteOf(byKey, endpoint.Spec).Endpoints.Add(endpoint);
        foreach (IHandler handler in handlers)
        {
            // Specs that leave a chapter out are fine: its handlers then have nothing to do.
            if (byKey.TryGetValue(handler.Route, out Route? route))
                route.Handler = handler;
        }

        foreach (IGrouping<(string, string), Route> group in byKey.Values.GroupBy(route => (route.Method, route.Host)))
            _routes.Add(group.Key, [.. group.OrderBy(route => route.ParameterCount)]);
    }

    public IEnumerable<Route> Routes => _routes.Values.SelectMany(routes => routes);

    /// <summary>Finds the route of a request and the values in its path.</summary>
    public bool TryFind(
        string method,
        string host,
        IReadOnlyList<string> segments,
        out Route? route,
        out IReadOnlyList<KeyValuePair<string, string>> values)
    {
        values = [];
        route = null;
        foreach (Route candidate in _routes.GetValueOrDefault((method, host)) ?? [])
        {
            if (candidate.Match(segments) is not { } found)
                continue;
            values = found;
            route = candidate;
            return true;
        }

        return false;
    }

    private static Route RouteOf(Dictionary<string, Route> routes, EndpointSpec spec)
    {
        string key = Route.KeyOf(spec.Method, spec.Host, spec.Path);
        if (!routes.TryGetValue(key, out Route? route))
            routes.Add(key, route = new Route(spec.Method, spec.Host, spec.Path));
        return route;
    }
}

namespace TwitterSdk.Emulator.Routing;

/// <summary>A verb and a path, with the endpoints that share it and the handler that answers for them.</summary>
internal sealed class Route
{
    private readonly RouteSegment[] _segments;

    public Route(string method, string host, string path)
    {
        Method = method;
        Host = host;
        _segments = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(RouteSegment.Parse)];
        Key = KeyOf(method, host, path);
    }

    public string Method { get; }

    public string Host { get; }

    /// <summary>As in <c>GET api 1.1/statuses/show/{}.json</c>.</summary>
    public string Key { get; }

    public List<SpecEndpoint> Endpoints { get; } = [];

    /// <summary>Null when a sample made from the spec is the answer.</summary>
    public IHandler? Handler { get; set; }

    /// <summary>A route with more fixed text goes before one with less.</summary>
    public int ParameterCount => _segments.Count(segment => segment.Parameter is not null);

    public static string KeyOf(string method, string host, string path) =>
        $"{method} {host} {string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(RouteSegment.Parse))}";

    /// <summary>The values of the path's parameters in their order; null when the path is another one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Match(IReadOnlyList<string> segments)
    {
        if (segments.Count != _segments.Length)
            return null;
        List<KeyValuePair<string, string>> values = [];
        for (int i = 0; i < _segments.Length; i++)
        {
            if (!_segments[i].Matches(segments[i], out string? value))
                return null;
            if (_segments[i].Parameter is { } name)
                values.Add(new(name, value));
        }

        return values;
    }
}

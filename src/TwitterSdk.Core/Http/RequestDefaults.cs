namespace TwitterSdk.Core.Http;

/// <summary>The headers and parameters that every request of a client carries; those of a call win over them.</summary>
internal sealed class RequestDefaults
{
    private readonly IReadOnlyDictionary<string, string>? _headers;
    private readonly IReadOnlyDictionary<string, string>? _parameters;

    private RequestDefaults(IReadOnlyDictionary<string, string>? headers, IReadOnlyDictionary<string, string>? parameters)
    {
        _headers = headers;
        _parameters = parameters;
    }

    public static RequestDefaults Of(ApiConnectionOptions options)
    {
        IReadOnlyDictionary<string, string>? agent = options.UserAgent is { } text
            ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["User-Agent"] = text }
            : null;
        return new RequestDefaults(Over(agent, options.Headers, StringComparer.OrdinalIgnoreCase), options.Parameters);
    }

    /// <summary>The options of a call with the client's headers and parameters under its own. Made once for each derived connection.</summary>
    public ApiCallOptions Under(ApiCallOptions call) => _headers is null && _parameters is null
        ? call
        : call with
        {
            Headers = Over(_headers, call.Headers, StringComparer.OrdinalIgnoreCase),
            Parameters = Over(_parameters, call.Parameters, StringComparer.Ordinal),
        };

    /// <summary>Adds the headers to a request that is no call, for instance one for a token.</summary>
    public void AddHeaders(HttpRequestMessage request)
    {
        if (_headers is null)
            return;
        foreach ((string name, string value) in _headers)
        {
            if (!request.Headers.NonValidated.Contains(name))
                request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static IReadOnlyDictionary<string, string>? Over(IReadOnlyDictionary<string, string>? under, IReadOnlyDictionary<string, string>? over, StringComparer names)
    {
        if (under is null || over is null)
            return over ?? under;
        var merged = new Dictionary<string, string>(under, names);
        foreach ((string name, string value) in over)
            merged[name] = value;
        return merged;
    }
}

using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>Which scopes calls need, told without sending anything.</summary>
public static class EndpointScopes
{
    private static readonly ApiConnection s_recording = new(
        new ApiConnectionOptions
        {
            BaseAddress = new BaseAddress("https://{host}.invalid"),
            Transport = new ApiTransport(static () => throw new InvalidOperationException("Nothing is sent here.")),
            CheckParameters = false,
        },
        new EndpointRecorder());

    /// <summary>The endpoint that some code calls first; the call ends there, and is not sent.</summary>
    /// <param name="call">Makes one call through the connection that it is given, at once.</param>
    /// <exception cref="ArgumentException">It made no call.</exception>
    public static ApiEndpoint Find(Func<ApiConnection, Task> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        Exception? end;
        try
        {
            var task = call(s_recording);
            end = task.IsCompleted ? task.Exception?.InnerException : null;
        }
        catch (EndpointFoundException found)
        {
            end = found;
        }

        return end is EndpointFoundException { Endpoint: var endpoint }
            ? endpoint
            : throw new ArgumentException("The code made no call at once through the client that it was given: write it like 'api => api.Things.GetAsync(1)'.", nameof(call), end);
    }

    /// <summary>The least scopes with which a user's token may call all of the endpoints, sorted.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <exception cref="ArgumentException">An endpoint takes no user's token of OAuth 2.0 at all.</exception>
    public static IReadOnlyList<string> Least(params IEnumerable<ApiEndpoint> endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var needs = new List<IReadOnlyList<IReadOnlyList<string>>>();
        foreach (ApiEndpoint endpoint in endpoints)
        {
            if (Ways(endpoint) is not { Count: > 0 } ways)
                throw new ArgumentException($"{endpoint.Name} takes no user's token of OAuth 2.0, whatever its scopes.", nameof(endpoints));
            needs.Add(ways);
        }

        return Least(needs);
    }

    /// <summary>The least scopes that meet all of several needs, sorted.</summary>
    /// <param name="needs">For each need the ways to meet it: all scopes of one of its lists.</param>
    public static IReadOnlyList<string> Least(IEnumerable<IReadOnlyList<IReadOnlyList<string>>> needs)
    {
        ArgumentNullException.ThrowIfNull(needs);
        var scopes = new SortedSet<string>(StringComparer.Ordinal);
        List<IReadOnlyList<IReadOnlyList<string>>> choices = [];
        foreach (IReadOnlyList<IReadOnlyList<string>> ways in needs)
        {
            if (ways.Count == 1)
                scopes.UnionWith(ways[0]);
            else
                choices.Add(ways);
        }

        // Where there is a choice, what the others need anyway costs nothing.
        foreach (var ways in choices)
            scopes.UnionWith(ways.MinBy(way => way.Count(scope => !scopes.Contains(scope)))!);
        return [.. scopes];
    }

    private static IReadOnlyList<IReadOnlyList<string>> Ways(ApiEndpoint endpoint) =>
        [.. endpoint.Auth.Where(static way => way.Scheme is AuthScheme.OAuth2 or AuthScheme.None).Select(static way => way.Scopes)];
}

using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Tests.Client;

/// <summary>Clients for tests, and what they need.</summary>
internal static class Clients
{
    /// <summary>A client that sends to a handler in memory; the app's bearer token is <c>app-bearer</c> unless the options say otherwise.</summary>
    public static TwitterClient Over(HttpMessageHandler handler, Action<TwitterClientOptions>? configure = null)
    {
        var options = new TwitterClientOptions();
        configure?.Invoke(options);
        if (options is { BearerToken: null, ConsumerKey: null, Credentials: null, AllowMissingCredentials: false })
            options.BearerToken = "app-bearer";
        return new TwitterClient(TwitterConnection.Create(options, new ApiTransport(new HttpMessageInvoker(handler)), NullLoggerFactory.Instance, retries: true), options.MediaApi);
    }

    /// <summary>A handler that answers an empty object.</summary>
    public static ScriptedHandler Fine() => new(_ => ScriptedHandler.Json("{}"));

    /// <summary>A handler that never answers.</summary>
    public static ScriptedHandler Silent() => new(async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return ScriptedHandler.Json("{}");
    });

    /// <summary>An answer that tells of a window.</summary>
    public static HttpResponseMessage Window(HttpResponseMessage response, int remaining, DateTimeOffset reset)
    {
        response.Headers.Add("x-rate-limit-limit", "15");
        response.Headers.Add("x-rate-limit-remaining", FormattableString.Invariant($"{remaining}"));
        response.Headers.Add("x-rate-limit-reset", FormattableString.Invariant($"{reset.ToUnixTimeSeconds()}"));
        return response;
    }

    /// <summary>Any call that changes nothing.</summary>
    public static Task ReadAsync(this ITwitterClient client) => client.Api()["things"].GetAsync();

    /// <summary>Any call that changes something.</summary>
    public static Task WriteAsync(this ITwitterClient client) => client.Api()["things"].PostAsync(new ApiParameters { ["text"] = "hello" });

    /// <summary>Sets a clock that <see cref="FakeClock.TurnUntilDoneAsync"/> turns. Without a limit of time for a try: a slow machine must not make it look due.</summary>
    public static void Follow(this TwitterClientOptions options, FakeClock clock)
    {
        options.Clock = clock;
        options.Timeout = Timeout.InfiniteTimeSpan;
    }
}

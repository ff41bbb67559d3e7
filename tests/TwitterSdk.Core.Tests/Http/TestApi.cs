using System.Globalization;
using System.Net;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Http;

/// <summary>Connections, endpoints and answers for tests of the pipeline.</summary>
internal static class TestApi
{
    public static readonly ApiEndpoint Read = Endpoint(HttpMethod.Get, "things/show.json");

    public static readonly ApiEndpoint Write = Endpoint(HttpMethod.Post, "things/create.json");

    public static ApiCredentials Anna { get; } = new BearerCredentials("anna-token-1");

    public static ApiCredentials Ben { get; } = new BearerCredentials("ben-token-2");

    public static ApiEndpoint Endpoint(HttpMethod method, string path, string? bucket = null) => new()
    {
        Name = $"Things.{path}",
        Method = method,
        Host = "api",
        Path = path,
        Auth = [new(AuthScheme.App)],
        Safe = method == HttpMethod.Get,
        Limits = bucket is null ? [] : [new(AuthScheme.App, 15, 900, bucket)],
    };

    /// <summary>A connection without a time for each try, so that a test's clock only has the timers of waits.</summary>
    public static ApiConnection Over(
        HttpMessageHandler handler,
        TimeProvider? clock = null,
        Func<ApiConnectionOptions, ApiConnectionOptions>? change = null,
        ApiCredentials? credentials = null)
    {
        var options = new ApiConnectionOptions
        {
            BaseAddress = new BaseAddress("http://127.0.0.1/{host}"),
            Transport = new ApiTransport(new HttpMessageInvoker(handler)),
            Timeout = Timeout.InfiniteTimeSpan,
            Clock = clock ?? TimeProvider.System,
        };
        return new ApiConnection(change?.Invoke(options) ?? options, credentials ?? Anna);
    }

    public static ApiConnection To(StubServer server, Func<ApiConnectionOptions, ApiConnectionOptions>? change = null, ApiCredentials? credentials = null)
    {
        var options = new ApiConnectionOptions { BaseAddress = new BaseAddress(server.Address + "/{host}"), Transport = ApiTransport.Create() };
        return new ApiConnection(change?.Invoke(options) ?? options, credentials ?? Anna);
    }

    public static Task<JsonRaw> SendAsync(this ApiConnection api, ApiEndpoint endpoint, CancellationToken cancellationToken = default) =>
        api.SendRawAsync(api.Begin(endpoint), cancellationToken);

    public static HttpResponseMessage Ok() => ScriptedHandler.Json("""{"ok":true}""");

    public static HttpResponseMessage Status(int status, string body = "") => ScriptedHandler.Json(body, (HttpStatusCode)status);

    public static HttpResponseMessage With(this HttpResponseMessage response, string name, string value)
    {
        response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public static HttpResponseMessage Window(this HttpResponseMessage response, int limit, int remaining, DateTimeOffset reset) => response
        .With("x-rate-limit-limit", limit.ToString(CultureInfo.InvariantCulture))
        .With("x-rate-limit-remaining", remaining.ToString(CultureInfo.InvariantCulture))
        .With("x-rate-limit-reset", reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
}

using Microsoft.AspNetCore.Http;
using TwitterSdk.Core.Auth;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Configuration;

namespace TwitterSdk.Twitch.Tests.Support;

/// <summary>A server on a real socket that stands for all of Twitch's hosts, and a client of it. Answers go by host and path.</summary>
internal sealed class TwitchStub : IAsyncDisposable
{
    private readonly Dictionary<string, (int Status, string Body)> _answers = new(StringComparer.Ordinal);

    private TwitchStub()
    {
    }

    public StubServer Server { get; private set; } = null!;

    public IReadOnlyList<RecordedRequest> Requests => Server.Requests;

    public static async Task<TwitchStub> StartAsync()
    {
        var stub = new TwitchStub();
        stub.Server = await StubServer.StartAsync(async (request, context) =>
        {
            (int status, string body) = stub._answers.GetValueOrDefault(request.Path, (404, """{"error":"Not Found","status":404,"message":"no such thing"}"""));
            context.Response.StatusCode = status;
            context.Response.Headers["Ratelimit-Limit"] = "800";
            context.Response.Headers["Ratelimit-Remaining"] = "799";

            // Kestrel cuts the connection where something is written behind 204, be it nothing.
            if (body.Length > 0)
                await context.Response.WriteAsync(body);
        });
        return stub;
    }

    /// <summary>Says what is answered at a path, which begins with the host: <c>/api/kraken/user</c>.</summary>
    public TwitchStub Answer(string path, string body, int status = 200)
    {
        _answers[path] = (status, body);
        return this;
    }

    public TwitchClient Client(ApiCredentials? credentials = null, Action<TwitchClientOptions>? configure = null) =>
        TwitchClient.Create(credentials ?? TwitchCredentials.User("client-id", "user-token"), options =>
        {
            options.BaseAddress = Server.Address + "/{host}";
            options.Retry.Enabled = false;
            configure?.Invoke(options);
        });

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

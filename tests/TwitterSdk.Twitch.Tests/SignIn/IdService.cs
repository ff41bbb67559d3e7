using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Testing;

namespace TwitterSdk.Twitch.Tests.SignIn;

/// <summary>Twitch's token service, as much of it as a sign-in needs: tokens tell their user and turn (<c>ada-1</c>), and only the living ones are taken.</summary>
internal sealed class IdService : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, bool> _living = new();
    private int _turn;

    public StubServer Server { get; private set; } = null!;

    /// <summary>When true, the service has trouble.</summary>
    public bool IsDown { get; set; }

    /// <summary>What a request waits for before it is answered.</summary>
    public Func<RecordedRequest, Task> Hold { get; set; } = static _ => Task.CompletedTask;

    /// <summary>How often a device asks in vain.</summary>
    public int PendingPolls { get; set; }

    public string Scopes { get; set; } = "\"chat:read\",\"chat:edit\"";

    public IReadOnlyList<RecordedRequest> Requests => Server.Requests;

    public static async Task<IdService> StartAsync()
    {
        var service = new IdService();
        service.Server = await StubServer.StartAsync(async (request, context) =>
        {
            await service.Hold(request);
            (int status, string json) = service.Answer(request);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json;charset=utf-8";
            await context.Response.WriteAsync(json);
        });
        return service;
    }

    public TwitchClient Client(TimeProvider? clock = null) => TwitchClient.Create(TwitchCredentials.ClientId("an-app"), options =>
    {
        options.BaseAddress = Server.Address + "/{host}";
        options.Retry.Enabled = false;
        options.Clock = clock ?? TimeProvider.System;

        // So that a clock which a test turns does not run out while the service answers.
        options.Timeout = TimeSpan.FromDays(1);
    });

    /// <summary>A token that the service takes from now on.</summary>
    public OAuth2Tokens Grant(string token, string? refresh = null)
    {
        _living[token] = true;
        return new OAuth2Tokens { AccessToken = token, RefreshToken = refresh };
    }

    public void Kill(string token) => _living.TryRemove(token, out _);

    public int Count(string path) => Requests.Count(request => request.Path == path);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private (int Status, string Json) Answer(RecordedRequest request)
    {
        if (IsDown)
            return (503, """{"status":503,"message":"service unavailable"}""");
        string token = request.Authorization?.Split(' ')[^1] ?? "";
        return request.Path switch
        {
            "/id/oauth2/validate" => _living.ContainsKey(token)
                ? (200, $$"""{"client_id":"an-app","login":"{{token.Split('-')[0]}}","scopes":[{{Scopes}}],"user_id":"{{token.Split('-')[0]}}-id","expires_in":14400}""")
                : (401, """{"status":401,"message":"invalid access token"}"""),
            "/id/oauth2/device" => (200, """{"device_code":"the-device","expires_in":1800,"interval":5,"user_code":"ABCDEFGH","verification_uri":"https://www.twitch.tv/activate"}"""),
            "/id/oauth2/token" => Token(request.FormParameters.ToDictionary()),
            "/id/oauth2/revoke" => _living.ContainsKey(request.FormParameters.Single(parameter => parameter.Key == "token").Value) ? (200, "") : (400, """{"status":400,"message":"Invalid token"}"""),
            _ when _living.ContainsKey(token) => (200, """{"data":[]}"""),
            _ => (401, """{"error":"Unauthorized","status":401,"message":"Invalid OAuth token"}"""),
        };
    }

    private (int Status, string Json) Token(Dictionary<string, string> form)
    {
        string grant = form["grant_type"];
        if (grant == "refresh_token" && form["refresh_token"] == "spent")
            return (400, """{"status":400,"message":"Invalid refresh token"}""");
        if (grant.EndsWith("device_code", StringComparison.Ordinal) && PendingPolls-- > 0)
            return (400, """{"status":400,"message":"authorization_pending"}""");
        string user = grant == "client_credentials" ? "app" : "ada";
        string token = $"{user}-{Interlocked.Increment(ref _turn)}";
        _living[token] = true;
        string rest = grant == "client_credentials" ? "" : $$""","refresh_token":"of-{{token}}","scope":[{{Scopes}}]""";
        return (200, $$"""{"access_token":"{{token}}","expires_in":14400,"token_type":"bearer"{{rest}}}""");
    }
}

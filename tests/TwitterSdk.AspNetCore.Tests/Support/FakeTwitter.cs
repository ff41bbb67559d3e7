using System.Globalization;
using System.Text.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.AspNetCore.Tests.Support;

/// <summary>A server that keeps webhooks and subscriptions as Twitter does, and challenges a webhook before it takes it.</summary>
internal sealed class FakeTwitter : IAsyncDisposable
{
    private readonly List<Hook> _hooks = [];
    private StubServer _server = null!;

    public List<long> Subscribers { get; } = [];

    public IReadOnlyList<Hook> Hooks => _hooks;

    /// <summary>Where webhooks really are: they register with addresses that lead nowhere.</summary>
    public string? HooksAddress { get; set; }

    /// <summary>The calls that changed something, so far.</summary>
    public List<string> Changes { get; } = [];

    public static async Task<FakeTwitter> StartAsync()
    {
        var twitter = new FakeTwitter();
        twitter._server = await StubServer.StartAsync(twitter.AnswerAsync);
        return twitter;
    }

    public Hook Add(string url, bool valid = true)
    {
        var hook = new Hook((_hooks.Count + 1).ToString(CultureInfo.InvariantCulture), url, valid);
        _hooks.Add(hook);
        return hook;
    }

    public void SwitchOff() => _hooks[0] = _hooks[0] with { Valid = false };

    /// <summary>A client whose own user is 1; user n has the token "n-token".</summary>
    public TwitterClient Client() => TwitterClient.Create(As(1), options => options.BaseAddress = _server.Address + "/{host}");

    public static Core.Auth.ApiCredentials As(long user) => TwitterCredentials.User("key", HookServer.ConsumerSecret, FormattableString.Invariant($"{user}-token"), "secret");

    public string BaseAddress => _server.Address + "/{host}";

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(RecordedRequest request, Microsoft.AspNetCore.Http.HttpContext context)
    {
        (int status, string json) = await AnswerAsync(request);

        // API v2 puts the same into "data", and has no empty answers.
        if (request.Path.StartsWith("/api/2/", StringComparison.Ordinal) && status < 300)
            (status, json) = (200, $$"""{"data":{{(json.Length == 0 ? "{}" : json)}}}""");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, json);
    }

    private async Task<(int Status, string Json)> AnswerAsync(RecordedRequest request)
    {
        string path = request.Path.Replace("/api/1.1/account_activity/", "", StringComparison.Ordinal)
            .Replace("/api/2/account_activity/", "", StringComparison.Ordinal).Replace("/api/2/", "", StringComparison.Ordinal).Replace("all/dev/", "", StringComparison.Ordinal);
        if (path.Contains("oauth2/token", StringComparison.Ordinal))
            return (200, """{"token_type":"bearer","access_token":"app"}""");
        if (request.Method != "GET")
            Changes.Add($"{request.Method} {path}");
        string[] parts = path.Replace(".json", "", StringComparison.Ordinal).Split('/');
        return (request.Method, parts) switch
        {
            ("GET", ["webhooks"]) => (200, JsonSerializer.Serialize(_hooks.Select(hook => new { id = hook.Id, url = hook.Url, valid = hook.Valid }))),
            ("POST", ["webhooks"]) => await RegisterAsync(request.FormParameters is [var form, ..] ? form.Value : JsonDocument.Parse(request.Body).RootElement.GetProperty("url").GetString()!),
            ("PUT", ["webhooks", var id]) => Validate(id),
            ("DELETE", ["webhooks", var id]) => (_hooks.RemoveAll(hook => hook.Id == id) == 1 ? 204 : 404, ""),
            ("GET", ["subscriptions", "list"] or ["webhooks", _, "subscriptions", "all", "list"]) =>
                (200, JsonSerializer.Serialize(new { application_id = "1", subscriptions = Subscribers.Select(id => new { user_id = id.ToString(CultureInfo.InvariantCulture) }) })),
            ("POST", ["subscriptions"] or ["webhooks", _, "subscriptions", "all"]) => Subscribe(request.Authorization!),
            ("DELETE", ["subscriptions", var user]) => Unsubscribe(user),
            ("DELETE", ["webhooks", _, "subscriptions", var user, "all"]) => Unsubscribe(user),
            ("GET", ["activity", "subscriptions"]) => (200, "[]"),
            _ => (404, """{"errors":[{"code":34,"message":"no such page"}]}"""),
        };
    }

    private async Task<(int Status, string Json)> RegisterAsync(string url)
    {
        if (HooksAddress is not null)
        {
            using var http = new HttpClient();
            string answer = await http.GetStringAsync(new Uri(HooksAddress + new Uri(url).AbsolutePath + "?crc_token=challenge-token"));
            if (JsonDocument.Parse(answer).RootElement.GetProperty("response_token").GetString() != "sha256=VZK9B1kCyurInvXeJ+LoGXGP568O3i5YIWthXZNE0QA=")
                return (403, """{"errors":[{"code":214,"message":"CRC failed"}]}""");
        }

        Hook hook = Add(url);
        return (200, JsonSerializer.Serialize(new { id = hook.Id, url = hook.Url, valid = true }));
    }

    private (int Status, string Json) Validate(string id)
    {
        int index = _hooks.FindIndex(hook => hook.Id == id);
        _hooks[index] = _hooks[index] with { Valid = true };
        return (204, "");
    }

    private (int Status, string Json) Subscribe(string authorization)
    {
        string token = authorization.Split("oauth_token=\"")[1].Split('-')[0];
        Subscribers.Add(long.Parse(token, CultureInfo.InvariantCulture));
        return (204, "");
    }

    private (int Status, string Json) Unsubscribe(string user) => (Subscribers.Remove(long.Parse(user, CultureInfo.InvariantCulture)) ? 204 : 404, "");

    internal sealed record Hook(string Id, string Url, bool Valid);
}

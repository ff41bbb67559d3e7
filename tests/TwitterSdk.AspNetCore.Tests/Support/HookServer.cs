using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TwitterSdk.Testing;

namespace TwitterSdk.AspNetCore.Tests.Support;

/// <summary>A real server with webhooks, and the vendors that call it.</summary>
internal sealed class HookServer : IAsyncDisposable
{
    public const string ConsumerSecret = "consumer-secret";
    public const string TwitchSecret = "a twitch secret";

    private readonly HttpClient _http = new();

    private HookServer(WebApplication app, FakeClock clock)
    {
        App = app;
        Clock = clock;
    }

    public WebApplication App { get; }

    public FakeClock Clock { get; }

    public static async Task<HookServer> StartAsync(
        Action<WebApplication> map, Action<IServiceCollection>? services = null, Action<ConfigurationManager>? configure = null)
    {
        var clock = new FakeClock();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        configure?.Invoke(builder.Configuration);
        builder.Services.AddSingleton<TimeProvider>(clock);
        if (services is null)
        {
            builder.Services.AddTwitterWebhooks(options => options.ConsumerSecrets.Add(ConsumerSecret));
            builder.Services.AddTwitchEventSub(options => options.Secrets.Add(TwitchSecret));
        }

        services?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        map(app);
        await app.StartAsync();
        var server = new HookServer(app, clock);
        server._http.BaseAddress = new Uri(app.Urls.First());
        return server;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    /// <summary>Posts as Twitter does.</summary>
    /// <param name="signature">Another signature than the right one; empty for none.</param>
    public Task<HttpResponseMessage> TweetAsync(string body, string? signature = null, string secret = ConsumerSecret, string mediaType = "application/json", string path = "/hooks")
    {
        signature ??= "sha256=" + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));
        return PostAsync(path, body, mediaType, ("x-twitter-webhooks-signature", signature));
    }

    /// <summary>Posts as Twitch does.</summary>
    public Task<HttpResponseMessage> NotifyAsync(
        string body, string id = "m1", string timestamp = "2026-01-01T00:00:00.123456789Z", string type = "notification", string secret = TwitchSecret, string? signature = null)
    {
        signature ??= "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(id + timestamp + body)));
        return PostAsync(
            "/eventsub",
            body,
            "application/json",
            ("Twitch-Eventsub-Message-Id", id),
            ("Twitch-Eventsub-Message-Timestamp", timestamp),
            ("Twitch-Eventsub-Message-Type", type),
            ("Twitch-Eventsub-Message-Signature", signature),
            ("Twitch-Eventsub-Subscription-Type", "channel.follow"),
            ("Twitch-Eventsub-Subscription-Version", "2"));
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string mediaType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        foreach ((string name, string value) in headers.Where(header => header.Value.Length > 0))
            request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await App.DisposeAsync();
    }
}

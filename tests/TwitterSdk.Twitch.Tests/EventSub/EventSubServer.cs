using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TwitterSdk.Core.Auth;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Twitch.Tests.EventSub;

/// <summary>Twitch's EventSub over real sockets: its websockets, its subscriptions and its conduits, as much of them as the client meets.</summary>
internal sealed class EventSubServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<EventSubWire> _wires = new();
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly Lock _gate = new();
    private readonly JsonArray _conduits = [];
    private WebApplication _app = null!;
    private int _lastId;

    public List<JsonObject> Subscriptions { get; } = [];

    public List<JsonObject> Shards { get; } = [];

    public Uri WebSocket { get; private set; } = null!;

    /// <summary>Answers a new subscription instead of making it; null to make it.</summary>
    public Func<JsonObject, (int Status, string Json)?> Refuse { get; set; } = static _ => null;

    /// <summary>When true, nobody is greeted.</summary>
    public bool IsMute { get; set; }

    /// <summary>How many of the next websockets are refused.</summary>
    public int Refusals { get; set; }

    /// <summary>All connections since the start.</summary>
    public IReadOnlyList<EventSubWire> Wires => [.. _wires];

    /// <summary>What was called: verb, path and token.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    private string Address { get; set; } = "";

    public static async Task<EventSubServer> StartAsync()
    {
        var server = new EventSubServer();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server._app = builder.Build();
        server._app.UseWebSockets();
        server._app.Run(server.HandleAsync);
        await server._app.StartAsync();
        server.Address = server._app.Urls.First();
        server.WebSocket = new Uri(server.Address.Replace("http", "ws", StringComparison.Ordinal) + "/ws");
        return server;
    }

    public TwitchClient Client(TimeProvider? clock = null) => Client(
        TwitchCredentials.With("an-app", new CombinedCredentials(new BearerCredentials("of-ada", AuthScheme.OAuth2), new BearerCredentials("of-app"))), clock);

    public TwitchClient Client(ApiCredentials credentials, TimeProvider? clock = null) => TwitchClient.Create(credentials, options =>
    {
        options.BaseAddress = Address + "/{host}";
        options.Retry.Enabled = false;
        options.Clock = clock ?? TimeProvider.System;
        options.Timeout = TimeSpan.FromDays(1);
    });

    public EventSubListenerOptions Options(Action<EventSubListenerOptions>? configure = null)
    {
        var options = new EventSubListenerOptions { Server = WebSocket, WelcomeTimeout = Eventually.Patience, LongestRetryDelay = TimeSpan.FromMilliseconds(50) };
        configure?.Invoke(options);
        return options;
    }

    /// <summary>The connection with a number, from 0, once it was greeted.</summary>
    public async Task<EventSubWire> WireAsync(int number)
    {
        await UntilAsync(() => Wires.Count > number && Wires[number].IsGreeted);
        return Wires[number];
    }

    /// <summary>Waits for something that comes about on its own.</summary>
    public static Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") => Eventually.TrueAsync(condition, what);

    /// <summary>A subscription that is there already.</summary>
    public JsonObject Add(string type, string version, string condition, string transport, string status = "enabled")
    {
        var made = new JsonObject
        {
            ["id"] = $"sub-{Interlocked.Increment(ref _lastId)}",
            ["status"] = status,
            ["type"] = type,
            ["version"] = version,
            ["condition"] = JsonNode.Parse(condition),
            ["created_at"] = "2026-01-01T00:00:00Z",
            ["transport"] = JsonNode.Parse(transport),
            ["cost"] = 1,
        };
        lock (_gate)
            Subscriptions.Add(made);
        return made;
    }

    /// <summary>Twitch thinks otherwise of something, at a moment when nobody asks for it.</summary>
    public void Change(Action<EventSubServer> change)
    {
        lock (_gate)
            change(this);
    }

    public IReadOnlyList<JsonObject> Snapshot(Func<EventSubServer, List<JsonObject>> which)
    {
        lock (_gate)
            return [.. which(this).Select(static item => item.DeepClone().AsObject())];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (EventSubWire wire in _wires)
            wire.Abort();
        using var hurry = new CancellationTokenSource(200);
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            if (Refusals > 0)
            {
                Refusals--;
                context.Response.StatusCode = 503;
                return;
            }

            string? moved = context.Request.Query["move"];
            string session = moved ?? $"s{Interlocked.Increment(ref _lastId)}";
            using var wire = new EventSubWire(await context.WebSockets.AcceptWebSocketAsync(), session, context.Request.QueryString.Value ?? "");
            _wires.Enqueue(wire);
            if (!IsMute)
                await wire.GreetAsync();
            await wire.RunAsync();
            return;
        }

        string path = context.Request.Path.Value!["/api/helix/eventsub/".Length..];
        _calls.Enqueue($"{context.Request.Method} {path} {context.Request.Headers.Authorization}");
        JsonObject? body = context.Request.ContentLength > 0 ? (await JsonNode.ParseAsync(context.Request.Body))!.AsObject() : null;
        (int status, string json) = Answer($"{context.Request.Method} {path}", context.Request.Query, body);
        context.Response.StatusCode = status;
        if (json.Length > 0)
            await context.Response.WriteAsync(json);
    }

    private (int Status, string Json) Answer(string call, IQueryCollection query, JsonObject? body)
    {
        lock (_gate)
        {
            switch (call)
            {
                case "GET subscriptions":
                    return (200, Listing(Subscriptions));
                case "DELETE subscriptions":
                    return Subscriptions.RemoveAll(item => (string?)item["id"] == query["id"]) > 0 ? (204, "") : (404, """{"error":"Not Found","status":404,"message":"subscription not found"}""");
                case "POST subscriptions":
                    return Refuse(body!) ?? (202, Listing([Add((string)body!["type"]!, (string)body["version"]!, body["condition"]!.ToJsonString(), body["transport"]!.ToJsonString())]));
                case "GET conduits":
                    return (200, $$"""{"data":{{_conduits.ToJsonString()}}}""");
                case "POST conduits":
                    _conduits.Add(new JsonObject { ["id"] = $"conduit-{_conduits.Count + 1}", ["shard_count"] = (int)body!["shard_count"]! });
                    return (200, $$"""{"data":[{{_conduits[^1]!.ToJsonString()}}]}""");
                case "PATCH conduits":
                    JsonNode changed = _conduits.Single(item => (string?)item!["id"] == (string?)body!["id"])!;
                    changed["shard_count"] = (int)body!["shard_count"]!;
                    return (200, $$"""{"data":[{{changed.ToJsonString()}}]}""");
                case "GET conduits/shards":
                    return (200, $$"""{"data":{{new JsonArray([.. Shards.Select(item => item.DeepClone())]).ToJsonString()}},"pagination":null}""");
                case "PATCH conduits/shards":
                    foreach (JsonNode? shard in body!["shards"]!.AsArray())
                    {
                        Shards.RemoveAll(item => (string?)item["id"] == (string?)shard!["id"]);
                        Shards.Add(new JsonObject { ["id"] = (string?)shard!["id"], ["status"] = "enabled", ["transport"] = shard["transport"]!.DeepClone() });
                    }

                    return (202, """{"data":[],"errors":[]}""");
                default:
                    return (404, """{"error":"Not Found","status":404,"message":"no such thing"}""");
            }
        }
    }

    private static string Listing(List<JsonObject> items) =>
        $$"""{"data":{{new JsonArray([.. items.Select(item => item.DeepClone())]).ToJsonString()}},"total":{{items.Count}},"total_cost":{{items.Count}},"max_total_cost":10,"pagination":null}""";
}

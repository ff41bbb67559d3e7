using System.Text.Json.Nodes;
using TwitterSdk.Core.Auth;
using TwitterSdk.Testing;

namespace TwitterSdk.Twitch.Tests.Monitoring;

/// <summary>A Twitch on a real socket whose live streams a test sets, and a clock that it turns.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class MonitorFixture
{
    private protected Dictionary<string, JsonObject> OnAir { get; } = new(StringComparer.Ordinal);

    private protected FakeClock Clock { get; } = new();

    private protected StubServer Server { get; private set; } = null!;

    private protected ITwitchClient Twitch { get; private set; } = null!;

    /// <summary>What is answered in place of streams; null for the streams.</summary>
    private protected Func<RecordedRequest, (int Status, string Body)?> Refuse { get; set; } = static _ => null;

    [SetUp]
    public async Task StartAsync()
    {
        Server = await StubServer.StartAsync(request => Refuse(request) ?? (200, Page(request)));
        Twitch = Client(TwitchCredentials.App("client-id", "app-token"));
    }

    [TearDown]
    public async Task StopAsync() => await Server.DisposeAsync();

    private protected ITwitchClient Client(ApiCredentials credentials) => TwitchClient.Create(credentials, options =>
    {
        options.BaseAddress = Server.Address + "/{host}";
        options.Retry.Enabled = false;
        options.Clock = Clock;
        options.Timeout = TimeSpan.FromHours(1);
    });

    private protected static string Login(int channel) => $"channel_{channel}";

    /// <summary>Has a channel be live with a new stream, or with what a running one has become.</summary>
    private protected void Air(int channel, string stream = "1", string title = "Weaving", int viewers = 5, int began = 0)
    {
        lock (OnAir)
        {
            OnAir[$"{channel}"] = new JsonObject
            {
                ["id"] = stream, ["user_id"] = $"{channel}", ["user_login"] = Login(channel), ["user_name"] = Login(channel).ToUpperInvariant(), ["game_id"] = "7",
                ["type"] = "live", ["title"] = title, ["viewer_count"] = viewers, ["started_at"] = $"2026-01-01T00:{began:00}:00Z", ["language"] = "en", ["tags"] = new JsonArray("a", "b"),
            };
        }
    }

    private protected void Leave(int channel)
    {
        lock (OnAir)
            OnAir.Remove($"{channel}");
    }

    private string Page(RecordedRequest request)
    {
        HashSet<string> ids = [.. request.QueryParameters.Where(parameter => parameter.Key == "user_id").Select(parameter => parameter.Value)];
        HashSet<string> logins = [.. request.QueryParameters.Where(parameter => parameter.Key == "user_login").Select(parameter => parameter.Value)];
        lock (OnAir)
        {
            JsonNode[] streams = [.. OnAir.Values.Where(stream => ids.Contains((string)stream["user_id"]!) || logins.Contains((string)stream["user_login"]!)).Select(stream => stream.DeepClone())];
            return new JsonObject { ["data"] = new JsonArray(streams), ["pagination"] = new JsonObject() }.ToJsonString();
        }
    }
}

using System.Text;
using System.Text.Json;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.EventSub;

namespace TwitterSdk.Emulator.Tests.Twitch.EventSub;

/// <summary>Subscribes over bare HTTP, so that what is wrong can be sent too.</summary>
public abstract class EventSubFixture : TwitchFixture
{
    private protected TwitchEventSub Events => Emulator.Twitch.EventSub;

    /// <summary>The tokens that subscriptions were made with.</summary>
    private protected List<TwitchToken> Tokens { get; } = [];

    [SetUp]
    public void Forget() => Tokens.Clear();

    private protected Task<EventSubClient> OpenAsync(string query = "") => EventSubClient.OpenAsync(new Uri(Events.Address + query));

    /// <summary>Subscribes for Ann over a web socket.</summary>
    private protected async Task SubscribeAsync(EventSubClient socket, string type, string version, params (string Name, string Value)[] condition)
    {
        WireAnswer answer = await CreateAsync(isApp: false, type, version, new() { ["method"] = "websocket", ["session_id"] = socket.SessionId }, condition);
        Assert.That((int)answer.Status, Is.EqualTo(202), answer.Text);
    }

    private protected Task<WireAnswer> CreateAsync(bool isApp, string type, string version, Dictionary<string, string> transport, params (string Name, string Value)[] condition) =>
        HelixAsync(isApp, HttpMethod.Post, "eventsub/subscriptions", new
        {
            type,
            version,
            condition = condition.ToDictionary(pair => pair.Name, pair => pair.Value),
            transport,
        });

    private protected async Task<WireAnswer> HelixAsync(bool isApp, HttpMethod method, string path, object? body = null)
    {
        TwitchToken token = isApp ? State.Accounts.IssueAppToken(App) : Tokens.Count > 0 ? Tokens[0] : State.Accounts.IssueToken(App, Ann);
        if (!isApp && Tokens.Count == 0)
            Tokens.AddRange(State.Accounts.TokensOf(App, Ann));
        HttpContent? content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await SendAsync(method, $"api/helix/{path}", content, ("Authorization", $"Bearer {token.Text}"), ("Client-Id", App.ClientId));
    }
}

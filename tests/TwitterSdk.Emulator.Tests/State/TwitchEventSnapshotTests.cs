using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.EndToEnd;
using TwitterSdk.Emulator.Tests.Twitch.EventSub;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Emulator.Tests.State;

/// <summary>What of EventSub survives a restart.</summary>
public sealed class TwitchEventSnapshotTests : EventSubFixture
{
    [Test]
    public async Task Webhooks_and_conduits_go_on_being_told_and_web_sockets_do_not()
    {
        await using HookApp app = await HookApp.StartAsync(Clock);
        using EventSubClient socket = await OpenAsync();
        var hook = new Dictionary<string, string> { ["method"] = "webhook", ["callback"] = app.Callback.ToString(), ["secret"] = HookApp.Secret };
        await SubscribeAsync(socket, "stream.online", "1", ("broadcaster_user_id", Ann.Id));
        await CreateAsync(isApp: true, "channel.follow", "2", hook, ("broadcaster_user_id", Ann.Id), ("moderator_user_id", Ann.Id));
        string conduit = await MakeConduitAsync(hook, socket);
        await CreateAsync(isApp: true, "stream.online", "1", new() { ["method"] = "conduit", ["conduit_id"] = conduit }, ("broadcaster_user_id", Ann.Id));
        await Patience.UntilAsync(async () => Events.Subscriptions.All(one => one.Status == "enabled") && (await StatusesAsync(conduit)).All(status => status == "enabled"));
        string saved = Emulator.State.Save();

        await using TwitterEmulator second = await TwitterEmulator.StartAsync(new TwitterEmulatorOptions { TimeProvider = Clock });
        second.State.Load(saved);
        TwitchState state = second.Twitch.State;
        TwitchUser ann = Find(state, "ann");
        Assert.That(second.State.Save(), Is.EqualTo(saved));
        Assert.That(second.Twitch.EventSub.Subscriptions.Select(one => (one.Type, one.Transport)), Is.EqualTo(new[] { ("channel.follow", "webhook"), ("stream.online", "conduit") }));

        state.Graph.Follow(Find(state, "bob"), ann);
        state.GoLive(ann, "Weaving", "At the loom");
        await Patience.UntilAsync(() => app.Told.Count == 2);
        Assert.That((app.Events<ChannelFollowEvent>().Single().UserLogin, app.Events<StreamOnlineEvent>().Single().BroadcasterUserLogin), Is.EqualTo(("bob", "ann")));
    }

    private static TwitchUser Find(TwitchState state, string login) => state.Users.TryFindLogin(login, out TwitchUser? found) ? found! : throw new InvalidOperationException(login);

    /// <summary>One shard of each kind.</summary>
    private async Task<string> MakeConduitAsync(Dictionary<string, string> hook, EventSubClient socket)
    {
        WireAnswer made = await HelixAsync(isApp: true, HttpMethod.Post, "eventsub/conduits", new { shard_count = 2 });
        string id = made.Json.GetProperty("data")[0].GetProperty("id").GetString()!;
        WireAnswer assigned = await HelixAsync(isApp: true, HttpMethod.Patch, "eventsub/conduits/shards", new
        {
            conduit_id = id,
            shards = new object[] { new { id = "0", transport = hook }, new { id = "1", transport = new { method = "websocket", session_id = socket.SessionId } } },
        });
        Assert.That(assigned.Json.GetProperty("errors").GetArrayLength(), Is.Zero, assigned.Text);
        return id;
    }

    private async Task<IEnumerable<string?>> StatusesAsync(string conduit)
    {
        WireAnswer shards = await HelixAsync(isApp: true, HttpMethod.Get, $"eventsub/conduits/shards?conduit_id={conduit}");
        return [.. shards.Json.GetProperty("data").EnumerateArray().Select(shard => shard.GetProperty("status").GetString())];
    }
}

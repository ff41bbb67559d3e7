using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.State;

/// <summary>The other half of a saved state, and what is kept of uploads.</summary>
public sealed class TwitchSnapshotTests
{
    private readonly FakeClock _clock = new();

    [Test]
    public async Task Twitch_is_there_again_to_the_last_member()
    {
        await using TwitterEmulator first = await StartAsync();
        TwitchState twitch = first.Twitch.State;
        TwitchUser loom = twitch.Seed();
        TwitchUser viewer = twitch.AddUser("viewer");
        Everything(twitch, loom, viewer);
        string saved = first.State.Save();

        await using TwitterEmulator second = await StartAsync();
        second.State.Load(saved);

        Assert.That(second.State.Save(), Is.EqualTo(saved));
        Assert.That(second.Twitch.State.AddUser("new_one").Id, Is.EqualTo(twitch.AddUser("new_one").Id), "ids go on where they were");
    }

    [Test]
    public async Task Credentials_go_on_and_a_poll_ends_when_it_would_have()
    {
        await using TwitterEmulator first = await StartAsync();
        TwitchUser loom = first.Twitch.State.AddUser("loom_tv");
        TwitchToken token = first.Twitch.State.SignIn(loom);
        first.Twitch.State.Polls.Begin(loom, "Which thread?", ["Red", "Blue"], TimeSpan.FromMinutes(5));
        _clock.Advance(TimeSpan.FromMinutes(3));
        string saved = first.State.Save();

        await using TwitterEmulator second = await StartAsync();
        second.State.Load(saved);
        TwitchState twitch = second.Twitch.State;
        Assert.That(twitch.Users.TryFindLogin("loom_tv", out TwitchUser? found));
        TwitchPoll poll = twitch.Polls.Of(found!).Single();
        Assert.That(poll.Status, Is.EqualTo("ACTIVE"));
        _clock.Advance(TimeSpan.FromMinutes(2.1));

        Assert.That(poll.Status, Is.EqualTo("COMPLETED"));
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Client-Id", token.App.ClientId);
        http.DefaultRequestHeaders.Authorization = new("Bearer", token.Text);
        Assert.That(await http.GetStringAsync($"http://127.0.0.1:{second.Port}/api/helix/users"), Does.Contain("\"loom_tv\""));
    }

    [Test]
    public async Task Bans_and_moderators_hold_in_the_chat_as_well()
    {
        await using TwitterEmulator first = await StartAsync();
        TwitchState twitch = first.Twitch.State;
        TwitchUser loom = twitch.AddUser("loom_tv");
        twitch.Moderation.Ban(loom, twitch.AddUser("troll"), duration: TimeSpan.FromMinutes(10));
        twitch.Moderation.AddModerator(loom, twitch.AddUser("warden"));
        _clock.Advance(TimeSpan.FromMinutes(4));
        string saved = first.State.Save();

        await using TwitterEmulator second = await StartAsync();
        second.State.Load(saved);
        ChatRoom room = second.Twitch.State.Chat.Room("loom_tv");

        Assert.That(room.IsModerator("warden"));
        Assert.That(room.BannedUntil("troll", _clock.GetUtcNow().AddMinutes(5)), Is.Not.Null);
        Assert.That(room.BannedUntil("troll", _clock.GetUtcNow().AddMinutes(7)), Is.Null);
    }

    [Test]
    public async Task Kept_media_come_along_with_their_bytes()
    {
        await using TwitterEmulator first = await StartAsync();
        EmulatorMedia photo = first.State.Media.Add(first.State.AddUser("ada"), "image/png", Png.OfSize(500));
        string saved = first.State.Save();

        await using TwitterEmulator second = await StartAsync();
        second.State.Load(saved);

        Assert.That(second.State.Media.TryFind(photo.Id, out EmulatorMedia? again));
        using var http = new HttpClient();
        Assert.That(await http.GetByteArrayAsync(again!.Address), Is.EqualTo(Png.OfSize(500)));
    }

    [Test]
    public async Task A_snapshot_of_the_first_version_is_read_without_what_it_does_not_have()
    {
        await using TwitterEmulator first = await StartAsync();
        first.State.Media.Add(first.State.AddUser("ada"), "image/png", Png.OfSize(500));
        first.Twitch.State.AddUser("loom_tv");
        var json = (JsonObject)JsonNode.Parse(first.State.Save())!;
        json["version"] = 1;
        json.Remove("twitch");
        ((JsonObject)json["media"]![0]!).Remove("content");

        await using TwitterEmulator second = await StartAsync();
        second.State.Load(json.ToJsonString());

        Assert.That(second.State.Users.TryFind("ada", out _));
        Assert.That((second.State.Media.All.Single().Content, second.Twitch.State.Users.All.Count), Is.EqualTo(((ReadOnlyMemory<byte>?)null, 0)));
    }

    [TestCase("{\"version\":4}", "version 4; 1 to 3 are known")]
    [TestCase("{\"version\":\"two\"}", "version \"two\"")]
    [TestCase("{\"version\":2,\"users\":[{}]}", "without 'created_at'")]
    [TestCase("{\"version\":2,\"users\":[{\"id\":\"x\"}]}", "without 'created_at'")]
    [TestCase("{\"version\":2,\"users\":[{\"created_at\":7}]}", "damaged")]
    [TestCase("{\"version\":2,\"tokens\":[{\"app\":7}]}", "an app 7 that it does not have")]
    [TestCase("{\"version\":2,\"twitch\":{\"follows\":[{\"user\":\"9\"}]}}", "a Twitch user 9 that it does not have")]
    [TestCase("{\"version\":3,\"webhooks\":[{\"created_at\":\"2020-01-01\",\"id\":1,\"app\":5}]}", "an app 5 that it does not have")]
    [TestCase("{\"version\":3,\"twitch\":{\"conduits\":[{\"app\":\"loom\"}]}}", "a Twitch app loom that it does not have")]
    [TestCase("[]", "no JSON object")]
    public async Task What_cannot_be_read_says_why(string snapshot, string told)
    {
        await using TwitterEmulator emulator = await StartAsync();

        Assert.That(() => emulator.State.Load(snapshot), Throws.TypeOf<InvalidDataException>().With.Message.Contains(told));
    }

    private static void Everything(TwitchState twitch, TwitchUser loom, TwitchUser viewer)
    {
        TwitchApp app = twitch.SignIn(loom).App;
        app.RedirectUris.Add("http://localhost:3000/back");
        twitch.Accounts.IssueAppToken(app);
        loom.Color = "#8A2BE2";
        loom.Tags = ["one", "two"];
        twitch.Chat.Room(loom.Login).Slow = 30;
        twitch.Graph.Follow(viewer, loom).Notifications = true;
        twitch.Graph.Block(loom, viewer);
        twitch.Subscribers.Add(loom, viewer, "2000", loom);
        twitch.Moderation.Ban(loom, viewer, reason: "spam");
        twitch.Moderation.Terms.Add(new TwitchBlockedTerm("t1", loom, loom, "spoiler", twitch.Services.Now));
        twitch.Shields[loom] = (true, loom, twitch.Services.Now);
        twitch.Raids.TryStart(loom, viewer);
        twitch.Schedules.Add(loom, twitch.Services.Now, "Warp", isRecurring: true).Canceled.Add(twitch.Services.Now);
        twitch.Schedules.Vacations[loom] = (twitch.Services.Now, twitch.Services.Now.AddDays(1));
        TwitchReward reward = twitch.Points.AddReward(loom, "A wish", 100);
        twitch.Points.Redeem(reward, viewer, "please");
        TwitchPoll poll = twitch.Polls.Begin(loom, "Which?", ["A", "B"], TimeSpan.FromMinutes(5));
        twitch.Polls.Vote(poll, poll.Choices[0]);
        TwitchPrediction prediction = twitch.Predictions.Begin(loom, "Will it hold?", ["Yes", "No"], TimeSpan.FromMinutes(5));
        twitch.Predictions.Bet(prediction, prediction.Outcomes[1], 50);
        twitch.Predictions.End(prediction, prediction.Outcomes[1]);
    }

    private Task<TwitterEmulator> StartAsync() => TwitterEmulator.StartAsync(new TwitterEmulatorOptions { TimeProvider = _clock });
}

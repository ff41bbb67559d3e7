using System.Collections.Concurrent;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.Chat.Messages.Notices;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>Ann keeps order in her chat, through Helix; Bob is there over a socket.</summary>
public sealed class ChatTests : TwitchFixture
{
    private readonly ConcurrentQueue<ChatMessage> _heard = new();
    private TwitchChatClient _ann = null!;
    private TwitchChatClient _bob = null!;

    [SetUp]
    public async Task ConnectAsync()
    {
        _heard.Clear();
        TwitchChatEmulator server = await Emulator.Twitch.StartChatAsync();
        _ann = await JoinAsync(server.WebSocket, "ann", new() { Token = Twitch.GetUserTokenAsync, Moderation = new HelixModeration(Twitch) });
        _bob = await JoinAsync(server.Plain, "bob", new() { Token = As(Bob).GetUserTokenAsync });
        _bob.On<ChatMessage>((message, _) =>
        {
            _heard.Enqueue(message);
            return default;
        });
    }

    [TearDown]
    public async Task DisconnectAsync()
    {
        await _ann.DisposeAsync();
        await _bob.DisposeAsync();
    }

    [Test]
    public async Task A_time_out_silences_and_is_lifted()
    {
        await _ann.Moderation.BanAsync("ann", new UserId(Bob.Id), TimeSpan.FromMinutes(1), "too loud");
        ClearChat cleared = await HearAsync<ClearChat>();
        await _bob.SayAsync("ann", "But why?");
        Notice refused = await HearAsync<Notice>();
        await _ann.Moderation.UnbanAsync("ann", new UserId(Bob.Id));
        await _bob.SayAsync("ann", "Thank you");
        PrivateMessage said = await HearAsync<PrivateMessage>();

        Assert.That((cleared.TargetLogin, cleared.Duration), Is.EqualTo(("bob", (TimeSpan?)TimeSpan.FromMinutes(1))));
        Assert.That((refused.IsRefusal, refused.Channel), Is.EqualTo((true, "ann")));
        Assert.That(said.Text, Is.EqualTo("Thank you"));
    }

    [Test]
    public async Task A_message_is_deleted_by_the_id_that_chat_told()
    {
        await _bob.SayAsync("ann", "Buy shuttles");
        PrivateMessage said = await HearAsync<PrivateMessage>();
        await _ann.Moderation.DeleteMessageAsync("ann", said.Id);

        Assert.That((await HearAsync<ClearMessage>()).TargetId, Is.EqualTo(said.Id));
    }

    [Test]
    public async Task Announcements_whispers_and_rules_reach_those_who_are_there()
    {
        await _ann.Moderation.AnnounceAsync("ann", "The loom is on fire");
        await _ann.Moderation.WhisperAsync(new UserId(Bob.Id), "Not really");
        await _ann.Moderation.ChangeSettingsAsync("ann", new() { SlowMode = true, SlowModeWaitTime = 20 });

        Assert.That((await HearAsync<Announcement>()).Text, Is.EqualTo("The loom is on fire"));
        Assert.That((await HearAsync<Whisper>()).Text, Is.EqualTo("Not really"));
        await Patience.UntilAsync(() => _heard.OfType<RoomState>().Any(state => state.SlowSeconds == 20));
        Assert.That((await _ann.Moderation.GetSettingsAsync("ann")).SlowModeWaitTime, Is.EqualTo(20));
    }

    [Test]
    public async Task Moderators_come_and_go()
    {
        await _ann.Moderation.AddModeratorAsync("ann", new UserId(Bob.Id));
        IReadOnlyList<string> now = await _ann.Moderation.GetModeratorsAsync("ann");
        await _ann.Moderation.RemoveModeratorAsync("ann", new UserId(Bob.Id));

        Assert.That(now, Is.EqualTo(new[] { "bob" }));
        Assert.That(await _ann.Moderation.GetModeratorsAsync("ann"), Is.Empty);
    }

    private static async Task<TwitchChatClient> JoinAsync(Uri server, string login, TwitchChatOptions options)
    {
        options.Server = server;
        options.Login = login;
        var client = new TwitchChatClient(options);
        await client.ConnectAsync();
        await client.JoinAsync("ann");
        return client;
    }

    private async Task<T> HearAsync<T>()
        where T : ChatMessage
    {
        await Patience.UntilAsync(() => _heard.OfType<T>().Any());
        return _heard.OfType<T>().First();
    }
}

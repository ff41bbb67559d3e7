using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Emulator.Tests.Twitch.Chat;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>What somebody is to a channel decides what is heard there, and shows.</summary>
public sealed class StandingTests : TwitchFixture
{
    private ChatRoom Room => State.Chat.Room("ann");

    [Test]
    public async Task Subscribers_speak_where_only_subscribers_may()
    {
        Room.SubscribersOnly = true;
        Assert.That(await SayAsync("let me in"), Is.EqualTo("msg_subsonly"));
        State.Subscribers.Add(Ann, Bob);
        Assert.That(await SayAsync("thanks"), Is.Null);
    }

    [Test]
    public async Task Followers_speak_when_they_have_followed_long_enough()
    {
        Room.FollowersOnly = 10;
        Assert.That(await SayAsync("a"), Is.EqualTo("msg_followersonly"));
        State.Graph.Follow(Bob, Ann);
        Assert.That(await SayAsync("b"), Is.EqualTo("msg_followersonly_followed"));
        Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.That(await SayAsync("c"), Is.Null);
        State.Graph.Unfollow(Bob, Ann);
        Room.FollowersOnly = 0;
        Assert.That(await SayAsync("d"), Is.EqualTo("msg_followersonly_zero"));
    }

    [Test]
    public async Task Among_emotes_words_are_refused_and_nothing_is_said_twice_where_all_must_be_new()
    {
        Room.EmoteOnly = true;
        Assert.That(await SayAsync("Kappa hello"), Is.EqualTo("msg_emoteonly"));
        Assert.That(await SayAsync("Kappa LUL"), Is.Null);
        (Room.EmoteOnly, Room.UniqueOnly) = (false, true);
        Assert.That(await SayAsync("good evening"), Is.Null);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await SayAsync("good evening"), Is.EqualTo("msg_r9k"));
        Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.That(await SayAsync("good evening"), Is.Null);
    }

    [Test]
    public async Task VIPs_need_not_be_slow()
    {
        Room.Slow = 30;
        Assert.That(await SayAsync("one"), Is.Null);
        Assert.That(await SayAsync("two"), Is.EqualTo("msg_slowmode"));
        State.Moderation.AddVip(Ann, Bob);
        Assert.That(await SayAsync("three"), Is.Null);
    }

    [Test]
    public async Task It_shows_in_the_badges()
    {
        TwitchChatEmulator server = await Emulator.Twitch.StartChatAsync();
        await using TwitchChatClient chat = new(new TwitchChatOptions { Server = server.Plain, Login = "ann", Token = _ => new ValueTask<string>(State.Accounts.IssueToken(App, Ann).Text) });
        var heard = new TaskCompletionSource<PrivateMessage>();
        chat.OnPrivateMessage(message => heard.TrySetResult(message));
        await chat.ConnectAsync();
        await chat.JoinAsync("ann");
        State.Moderation.AddVip(Ann, Bob);
        State.Subscribers.Add(Ann, Bob);
        await SayAsync("hello");
        PrivateMessage message = await heard.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(message.Sender.Badges.Select(badge => badge.Name), Is.EqualTo(new[] { "vip", "subscriber" }));
    }

    private async Task<string?> SayAsync(string text) =>
        (await As(Bob).Helix.Chat.SendMessageAsync(new UserId(Ann.Id), new UserId(Bob.Id), text)).Data.Single().DropReason?.Code;
}

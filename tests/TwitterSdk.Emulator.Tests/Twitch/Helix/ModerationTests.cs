using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Emulator.Tests.Twitch.Helix;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>Chat and Helix are two doors to one room.</summary>
public sealed class ModerationTests : TwitchFixture
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task What_is_said_through_one_door_is_heard_at_the_other()
    {
        await using TwitchChatClient bob = await ConnectAsync();
        await using IAsyncEnumerator<ChatMessage> heard = bob.ReadAllAsync().GetAsyncEnumerator();
        ValueTask<bool> next = heard.MoveNextAsync();
        await bob.JoinAsync("ann");

        var sent = (await Twitch.Helix.Chat.SendMessageAsync(new UserId(Ann.Id), new UserId(Ann.Id), "Hello, Bob")).Data.Single();
        PrivateMessage message = await NextAsync<PrivateMessage>(heard, next);
        var chatters = await Twitch.Helix.Chat.GetChattersAsync(new UserId(Ann.Id), new UserId(Ann.Id));

        Assert.That(sent.IsSent, Is.True);
        Assert.That((message.Text, message.Sender.Login), Is.EqualTo(("Hello, Bob", "ann")));
        Assert.That(chatters.Data.Select(one => one.UserLogin), Is.EqualTo(new[] { "bob" }));
    }

    [Test]
    public async Task A_time_out_is_heard_in_chat_and_ends()
    {
        await using TwitchChatClient bob = await ConnectAsync();
        await using IAsyncEnumerator<ChatMessage> heard = bob.ReadAllAsync().GetAsyncEnumerator();
        ValueTask<bool> next = heard.MoveNextAsync();
        await bob.JoinAsync("ann");

        await Twitch.Helix.Moderation.BanUserAsync(new UserId(Ann.Id), new UserId(Ann.Id), new UserId(Bob.Id), new() { Duration = 60, Reason = "loud" });
        ClearChat cleared = await NextAsync<ClearChat>(heard, next);
        var banned = (await Twitch.Helix.Moderation.GetBannedUsersAsync(new UserId(Ann.Id))).Data.Single();
        var dropped = (await As(Bob).Helix.Chat.SendMessageAsync(new UserId(Ann.Id), new UserId(Bob.Id), "why?")).Data.Single();
        Clock.Advance(TimeSpan.FromSeconds(61));
        var free = (await As(Bob).Helix.Chat.SendMessageAsync(new UserId(Ann.Id), new UserId(Bob.Id), "thanks")).Data.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cleared.Duration, Is.EqualTo(TimeSpan.FromSeconds(60)));
            Assert.That((banned.UserLogin, banned.Reason, banned.ModeratorLogin), Is.EqualTo(("bob", "loud", "ann")));
            Assert.That((dropped.IsSent, dropped.DropReason?.Code), Is.EqualTo((false, "msg_timedout")));
            Assert.That(free.IsSent, Is.True);
        }
    }

    [Test]
    public async Task A_blocked_term_stops_a_message()
    {
        await Twitch.Helix.Moderation.AddBlockedTermAsync(new UserId(Ann.Id), new UserId(Ann.Id), "shuttle");
        var dropped = (await As(Bob).Helix.Chat.SendMessageAsync(new UserId(Ann.Id), new UserId(Bob.Id), "Buy a SHUTTLE now")).Data.Single();
        Assert.That((dropped.IsSent, dropped.DropReason?.Code), Is.EqualTo((false, "channel_settings")));
    }

    [Test]
    public async Task A_moderator_may_what_others_may_not()
    {
        await Twitch.Helix.Moderation.AddModeratorAsync(new UserId(Ann.Id), new UserId(Bob.Id));
        await As(Bob).Helix.Chat.UpdateSettingsAsync(new UserId(Ann.Id), new UserId(Bob.Id), new() { SlowMode = true, SlowModeWaitTime = 20 });

        var settings = (await Twitch.Helix.Chat.GetSettingsAsync(new UserId(Ann.Id))).Data.Single();
        var moderated = (await As(Bob).Helix.Moderation.GetModeratedChannelsAsync(new UserId(Bob.Id))).Data.Single();
        Assert.That((settings.SlowMode, settings.SlowModeWaitTime, moderated.BroadcasterLogin), Is.EqualTo((true, (int?)20, "ann")));
        Assert.ThrowsAsync<TwitchBadRequestException>(() => Twitch.Helix.Moderation.AddModeratorAsync(new UserId(Ann.Id), new UserId(Bob.Id)), "that is so already");
    }

    private static async Task<T> NextAsync<T>(IAsyncEnumerator<ChatMessage> heard, ValueTask<bool> next)
    {
        Task<bool> step = next.AsTask();
        while (await step.WaitAsync(s_patience))
        {
            if (heard.Current is T found)
                return found;
            step = heard.MoveNextAsync().AsTask();
        }

        throw new InvalidOperationException($"No {typeof(T).Name} came.");
    }

    /// <summary>Bob, in chat with a token of the same Twitch.</summary>
    private async Task<TwitchChatClient> ConnectAsync()
    {
        TwitchChatEmulator chat = await Emulator.Twitch.StartChatAsync();
        var client = new TwitchChatClient(new TwitchChatOptions
        {
            Server = chat.Plain,
            Login = "bob",
            Token = _ => new ValueTask<string>(State.Accounts.IssueToken(App, Bob).Text),
        });
        await client.ConnectAsync();
        return client;
    }
}

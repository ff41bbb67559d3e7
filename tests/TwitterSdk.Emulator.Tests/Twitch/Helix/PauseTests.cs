using System.Collections.Concurrent;
using TwitterSdk.Core.Errors;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages.Notices;

namespace TwitterSdk.Emulator.Tests.Twitch.Helix;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>What takes its time, and what may not be done again at once.</summary>
public sealed class PauseTests : TwitchFixture
{
    private UserId AnnId => new(Ann.Id);

    private UserId BobId => new(Bob.Id);

    [Test]
    public async Task Shoutouts_rest_for_two_minutes_and_for_the_same_channel_for_an_hour()
    {
        TwitchUser carol = State.AddUser("carol");
        State.GoLive(Ann, "Weaving", "At the loom", viewers: 3);
        await ShoutOutAsync(Bob);
        Refused(() => ShoutOutAsync(carol));
        Clock.Advance(TimeSpan.FromMinutes(2));
        await ShoutOutAsync(carol);
        Clock.Advance(TimeSpan.FromMinutes(57));
        Refused(() => ShoutOutAsync(Bob));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await ShoutOutAsync(Bob);

        Task ShoutOutAsync(TwitchUser to) => Twitch.Helix.Chat.SendShoutoutAsync(AnnId, new UserId(to.Id), AnnId);
    }

    [Test]
    public async Task Announcements_rest_for_two_seconds()
    {
        await Twitch.Helix.Chat.SendAnnouncementAsync(AnnId, AnnId, "one");
        Refused(() => Twitch.Helix.Chat.SendAnnouncementAsync(AnnId, AnnId, "two"));
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Twitch.Helix.Chat.SendAnnouncementAsync(AnnId, AnnId, "two");
    }

    [Test]
    public async Task A_raid_goes_off_after_a_minute_and_a_half_unless_it_is_cancelled()
    {
        State.GoLive(Ann, "Weaving", "At the loom", viewers: 12);
        await using TwitchChatClient bob = await ConnectAsync();
        var raids = new ConcurrentQueue<Raid>();
        bob.OnUserNotice(notice => raids.Enqueue((Raid)notice));
        await bob.JoinAsync("bob");

        await RaidAsync();
        Clock.Advance(TimeSpan.FromSeconds(60));
        await Twitch.Helix.Raids.CancelAsync(AnnId);
        Clock.Advance(TimeSpan.FromSeconds(60));
        State.Streams.TryFind(Ann, out TwitchStream? stream);
        stream!.Viewers = 13;
        await RaidAsync();
        Clock.Advance(TimeSpan.FromSeconds(90));
        await Patience.UntilAsync(() => !raids.IsEmpty);

        Assert.That(raids.Select(raid => (raid.FromLogin, raid.ViewerCount)), Is.EqualTo(new[] { ("ann", 13) }), "the first one never went off");
        Assert.That(() => Twitch.Helix.Raids.CancelAsync(AnnId), Throws.InstanceOf<ApiException>(), "it is over");

        Task RaidAsync() => Twitch.Helix.Raids.StartAsync(new() { FromBroadcasterId = AnnId, ToBroadcasterId = BobId });
    }

    private async Task<TwitchChatClient> ConnectAsync()
    {
        TwitchChatEmulator chat = await Emulator.Twitch.StartChatAsync();
        var client = new TwitchChatClient(new TwitchChatOptions { Server = chat.Plain, Login = "bob", Token = _ => new ValueTask<string>(State.Accounts.IssueToken(App, Bob).Text) });
        await client.ConnectAsync();
        return client;
    }

    private static void Refused(Func<Task> call) =>
        Assert.That(async () => await call(), Throws.InstanceOf<ApiException>().With.Property(nameof(ApiException.Status)).EqualTo(System.Net.HttpStatusCode.TooManyRequests));
}

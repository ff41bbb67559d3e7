using TwitterSdk.Core.Errors;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch;

namespace TwitterSdk.Emulator.Tests.Twitch.Helix;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>Who may do what to whom.</summary>
public sealed class PermissionTests : TwitchFixture
{
    private UserId AnnId => new(Ann.Id);

    private UserId BobId => new(Bob.Id);

    [Test]
    public async Task A_moderator_is_no_VIP_and_a_VIP_no_moderator()
    {
        await Twitch.Helix.Moderation.AddVipAsync(BobId, AnnId);
        Assert.That(await StatusAsync(() => Twitch.Helix.Moderation.AddModeratorAsync(AnnId, BobId)), Is.EqualTo(422));
        Assert.That(await StatusAsync(() => Twitch.Helix.Moderation.AddVipAsync(BobId, AnnId)), Is.EqualTo(422));
        await Twitch.Helix.Moderation.RemoveVipAsync(BobId, AnnId);
        await Twitch.Helix.Moderation.AddModeratorAsync(AnnId, BobId);
        Assert.That(await StatusAsync(() => Twitch.Helix.Moderation.AddVipAsync(BobId, AnnId)), Is.EqualTo(422));
    }

    [Test]
    public async Task Bans_are_shown_to_the_broadcaster_alone()
    {
        State.Moderation.AddModerator(Ann, Bob);
        Assert.That(await StatusAsync(() => As(Bob, "moderator:manage:banned_users").Helix.Moderation.GetBannedUsersAsync(AnnId)), Is.EqualTo(401));
        Assert.That((await As(Ann, "moderator:manage:banned_users").Helix.Moderation.GetBannedUsersAsync(AnnId)).Data, Is.Empty);
        Assert.That((await As(Bob).Helix.Channels.GetFollowersAsync(AnnId)).Total, Is.Zero, "how many follow is no secret");
    }

    [Test]
    public async Task A_moderator_deletes_what_viewers_said_not_what_the_broadcaster_did_and_nothing_old()
    {
        State.Moderation.AddModerator(Ann, Bob);
        ITwitchClient bob = As(Bob);
        string own = Say("ann", "welcome"), viewers = Say("carol", "boo"), old = Say("carol", "long ago");

        Assert.That(await StatusAsync(() => DeleteAsync(own)), Is.EqualTo(400));
        Assert.That(await StatusAsync(() => DeleteAsync(viewers)), Is.Null);
        Clock.Advance(TimeSpan.FromHours(3));
        Assert.That(await StatusAsync(() => Twitch.Helix.Moderation.DeleteChatMessagesAsync(AnnId, AnnId, new() { MessageId = new(own) })), Is.Null, "the broadcaster may");
        Clock.Advance(TimeSpan.FromHours(4));
        Assert.That(await StatusAsync(() => As(Ann).Helix.Moderation.DeleteChatMessagesAsync(AnnId, AnnId, new() { MessageId = new(old) })), Is.EqualTo(404));

        Task DeleteAsync(string id) => bob.Helix.Moderation.DeleteChatMessagesAsync(AnnId, BobId, new() { MessageId = new(id) });
    }

    [Test]
    public async Task Markers_are_set_and_seen_in_the_own_stream()
    {
        State.GoLive(Ann, "Weaving", "At the loom");
        Assert.That(await StatusAsync(() => As(Bob).Helix.Streams.CreateMarkerAsync(AnnId)), Is.EqualTo(403));
        await Twitch.Helix.Streams.CreateMarkerAsync(AnnId, new() { Description = "here" });
        Assert.That(await StatusAsync(() => As(Bob, "channel:manage:broadcast").Helix.Streams.GetMarkersAsync(new() { UserId = AnnId })), Is.EqualTo(403));
        Assert.That(await StatusAsync(() => Twitch.Helix.Streams.GetMarkersAsync(new() { VideoId = new("404") })), Is.EqualTo(404));
        Assert.That((await Twitch.Helix.Streams.GetMarkersAsync(new() { UserId = AnnId })).Data.Single().Videos.Single().Markers.Single().Description, Is.EqualTo("here"));
    }

    [Test]
    public async Task An_app_speaks_for_a_bot_that_let_it_in_a_channel_that_lets_bots_in()
    {
        ITwitchClient app = AsApp();
        TwitchUser carol = State.AddUser("carol");
        var channel = new UserId(carol.Id);
        Assert.That(await StatusAsync(SpeakAsync), Is.EqualTo(401), "the bot allowed nothing");
        State.Accounts.IssueToken(App, Bob, ["user:write:chat", "user:bot"]);
        Assert.That(await StatusAsync(SpeakAsync), Is.EqualTo(401), "the channel allowed nothing");
        State.Accounts.IssueToken(App, carol, ["channel:bot"]);
        Assert.That((await app.Helix.Chat.SendMessageAsync(channel, BobId, "Hello")).Data.Single().IsSent, Is.True);
        Assert.That(await StatusAsync(() => app.Helix.Chat.SendAnnouncementAsync(channel, BobId, "Hear")), Is.EqualTo(403), "the bot is no moderator");

        Task SpeakAsync() => app.Helix.Chat.SendMessageAsync(channel, BobId, "Hello");
    }

    [Test]
    public async Task An_app_is_nobody_to_look_up()
    {
        Assert.That(await StatusAsync(() => AsApp().Helix.Users.GetAsync()), Is.EqualTo(400));
        Assert.That((await AsApp().Helix.Users.GetAsync(new() { Login = ["ann"] })).Data.Single().Id, Is.EqualTo(AnnId));
    }

    private static async Task<int?> StatusAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (ApiException refused)
        {
            return (int)refused.Status;
        }
    }

    private string Say(string login, string text)
    {
        ChatServerState chat = State.Chat;
        return chat.Say(chat.Account(login), chat.Room("ann"), text, "").Id;
    }
}

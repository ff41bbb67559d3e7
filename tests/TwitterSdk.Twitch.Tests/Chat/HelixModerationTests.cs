using TwitterSdk.Testing;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Helix;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.Chat;

/// <summary>What chat could do by commands goes over Helix.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HelixModerationTests : StubFixture
{
    private HelixModeration Moderation => field ??= new HelixModeration(Twitch);

    [SetUp]
    public void Know() => Stub
        .Answer("/api/helix/users", """{"data":[{"id":"7","login":"room"}]}""")
        .Answer("/api/helix/moderation/bans", """{"data":[]}""")
        .Answer("/api/helix/moderation/chat", "{}")
        .Answer("/api/helix/moderation/moderators", """{"data":[{"user_id":"1","user_login":"ann","user_name":"Ann"}]}""")
        .Answer("/api/helix/chat/announcements", "{}")
        .Answer("/api/helix/chat/settings", """{"data":[{"broadcaster_id":"7","slow_mode":true,"slow_mode_wait_time":30}]}""")
        .Answer("/api/helix/whispers", "{}");

    [Test]
    public async Task Each_command_becomes_its_call_in_the_room_and_as_the_user()
    {
        await Moderation.BanAsync("#Room", new("1"), TimeSpan.FromMinutes(10), "spam");
        await Moderation.UnbanAsync("room", new("1"));
        await Moderation.DeleteMessageAsync("room", new("m1"));
        await Moderation.AddModeratorAsync("room", new("1"));
        await Moderation.RemoveModeratorAsync("room", new("1"));
        await Moderation.AnnounceAsync("room", "hear, hear", SendChatAnnouncementColor.Purple);
        await Moderation.ChangeSettingsAsync("room", new() { SlowMode = true });
        await Moderation.WhisperAsync(new("9"), "psst");
        Assert.That(Stub.Requests.Where(request => request.Path != "/api/helix/users").Select(request => $"{request.Method} {request.Path["/api/helix/".Length..]}?{request.Query} {request.BodyText}".TrimEnd()), Is.EqualTo(new[]
        {
            """POST moderation/bans?broadcaster_id=7&moderator_id=7 {"data":{"user_id":"1","duration":600,"reason":"spam"}}""",
            "DELETE moderation/bans?broadcaster_id=7&moderator_id=7&user_id=1",
            "DELETE moderation/chat?broadcaster_id=7&moderator_id=7&message_id=m1",
            "POST moderation/moderators?broadcaster_id=7&user_id=1",
            "DELETE moderation/moderators?broadcaster_id=7&user_id=1",
            """POST chat/announcements?broadcaster_id=7&moderator_id=7 {"message":"hear, hear","color":"purple"}""",
            """PATCH chat/settings?broadcaster_id=7&moderator_id=7 {"slow_mode":true}""",
            """POST whispers?from_user_id=7&to_user_id=9 {"message":"psst"}""",
        }));
        Assert.That(Stub.Requests.Count(request => request.Path == "/api/helix/users"), Is.EqualTo(2), "ids are asked for once");
    }

    [Test]
    public async Task What_is_there_is_told()
    {
        Assert.That(await Moderation.GetModeratorsAsync("room"), Is.EqualTo(new[] { "ann" }));
        Assert.That((await Moderation.GetSettingsAsync("room")).SlowModeWaitTime, Is.EqualTo(30));
    }

    [Test]
    public void What_would_do_something_else_is_refused()
    {
        Assert.That(() => Moderation.DeleteMessageAsync("room", default), Throws.ArgumentException.With.Message.Contains("all messages"));
        Assert.That(() => Moderation.BanAsync("room", new("1"), TimeSpan.Zero), Throws.TypeOf<ArgumentOutOfRangeException>());
        Stub.Answer("/api/helix/users", """{"data":[]}""");
        Assert.That(() => Moderation.UnbanAsync("nowhere", new("1")), Throws.ArgumentException.With.Message.Contains("'nowhere'"));
    }

    [Test]
    public void A_chat_client_hands_it_out()
    {
        var chat = new TwitchChatClient(new TwitchChatOptions { Moderation = Moderation });
        Assert.That(chat.Moderation, Is.SameAs(Moderation));
    }
}

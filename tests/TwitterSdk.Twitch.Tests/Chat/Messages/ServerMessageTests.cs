using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Tests.Chat.Messages;

public sealed class ServerMessageTests
{
    [TestCase("@ban-duration=600;room-id=1;target-user-id=2;tmi-sent-ts=1507246572675 :tmi.twitch.tv CLEARCHAT #c :bad", false, false, true)]
    [TestCase("@room-id=1;target-user-id=2 :tmi.twitch.tv CLEARCHAT #c :bad", false, true, false)]
    [TestCase("@room-id=1 :tmi.twitch.tv CLEARCHAT #c", true, false, false)]
    public void Clearing_tells_whom_and_for_how_long(string line, bool all, bool ban, bool timeout)
    {
        var clear = Lines.Read<ClearChat>(line);
        Assert.That((clear.IsWholeChat, clear.IsBan, clear.IsTimeout), Is.EqualTo((all, ban, timeout)));
        Assert.That(clear.Duration, Is.EqualTo(timeout ? TimeSpan.FromMinutes(10) : (TimeSpan?)null));
    }

    [Test]
    public void A_deleted_message_is_told()
    {
        var clear = Lines.Read<ClearMessage>("@login=bad;room-id=;target-msg-id=m1;tmi-sent-ts=1642720582342 :tmi.twitch.tv CLEARMSG #c :what a rude thing");
        Assert.That((clear.Login, clear.TargetId.Value, clear.Text, clear.Channel), Is.EqualTo(("bad", "m1", "what a rude thing", "c")));
    }

    [Test]
    public void A_notice_is_of_a_kind()
    {
        var notice = Lines.Read<Notice>("@msg-id=msg_duplicate :tmi.twitch.tv NOTICE #c :Your message was not sent");
        Assert.That((notice.Kind, notice.Channel, notice.IsRefusal, notice.Kind.IsKnown), Is.EqualTo((NoticeKind.MsgDuplicate, "c", true, true)));
        Assert.That(Lines.Read<Notice>(":tmi.twitch.tv NOTICE * :Login authentication failed"), Has.Property(nameof(Notice.Channel)).Null.And.Property(nameof(Notice.IsRefusal)).False);
    }

    [Test]
    public void Settings_of_a_room_come_whole_and_then_in_parts()
    {
        var whole = Lines.Read<RoomState>("@emote-only=0;followers-only=-1;r9k=0;rituals=0;room-id=12;slow=0;subs-only=0 :tmi.twitch.tv ROOMSTATE #c");
        var part = Lines.Read<RoomState>("@room-id=12;slow=30 :tmi.twitch.tv ROOMSTATE #c");
        Assert.That(part.EmoteOnly, Is.Null);
        Assert.That(whole.With(part), Is.EqualTo(whole with { SlowSeconds = 30 }));
    }

    [Test]
    public void The_own_state_tells_what_one_may_do()
    {
        var state = Lines.Read<UserState>("@badge-info=;badges=broadcaster/1;client-nonce=n;color=#FF0000;display-name=Ann;emote-sets=0,abc-1,33;id=m1;mod=0;subscriber=0;turbo=1;user-type= :tmi.twitch.tv USERSTATE #c");
        Assert.That((state.MayModerate, state.MessageId.Value, state.ClientNonce, state.User.IsTurbo), Is.EqualTo((true, "m1", "n", true)));
        Assert.That(state.EmoteSets, Is.EqualTo(new[] { "0", "abc-1", "33" }));
        Assert.That(Lines.Read<GlobalUserState>("@user-id=5;display-name=Ann;emote-sets=0 :tmi.twitch.tv GLOBALUSERSTATE").User.Id.Value, Is.EqualTo("5"));
    }

    [Test]
    public void Membership_is_typed()
    {
        Assert.That(Lines.Read<Join>(":ann!ann@ann.tmi.twitch.tv JOIN #c"), Is.EqualTo(new Join { Channel = "c", Login = "ann" }));
        Assert.That(Lines.Read<Part>(":ann!ann@ann.tmi.twitch.tv PART #c"), Is.EqualTo(new Part { Channel = "c", Login = "ann" }));
        Assert.That(Lines.Read<Names>(":me.tmi.twitch.tv 353 me = #c :a b c").Logins, Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(Lines.Read<NamesEnd>(":me.tmi.twitch.tv 366 me #c :End of /NAMES list").Channel, Is.EqualTo("c"));
        Assert.That(Lines.Read<OperatorChange>(":jtv MODE #c +o ann"), Is.EqualTo(new OperatorChange { Channel = "c", Login = "ann", IsOperator = true }));
    }

    [TestCase(":tmi.twitch.tv HOSTTARGET #c :other 12", "other", 12)]
    [TestCase(":tmi.twitch.tv HOSTTARGET #c :- 3", null, 3)]
    [TestCase(":tmi.twitch.tv HOSTTARGET #c :other -", "other", null)]
    public void Hosting_is_read_as_it_was(string line, string? target, int? viewers)
    {
        var host = Lines.Read<HostTarget>(line);
        Assert.That((host.Target, host.Viewers), Is.EqualTo((target, viewers)));
    }

    [Test]
    public void What_the_server_says_of_the_connection_is_typed()
    {
        Assert.That(Lines.Read<Ping>("PING :tmi.twitch.tv").Text, Is.EqualTo("tmi.twitch.tv"));
        Assert.That(Lines.Read(":tmi.twitch.tv RECONNECT"), Is.TypeOf<Reconnect>());
        var answer = Lines.Read<CapabilityAnswer>(":tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands");
        Assert.That((answer.Subcommand, string.Join(',', answer.Capabilities)), Is.EqualTo(("ACK", "twitch.tv/tags,twitch.tv/commands")));
        var unknown = Lines.Read<NumericReply>(":tmi.twitch.tv 421 me WHO :Unknown command");
        Assert.That((unknown.Number, unknown.Parameters[1]), Is.EqualTo((421, "WHO")));
    }

    [TestCase("@x=1 :a!b@c WOBBLE one :two three")]
    [TestCase("@x=1 PRIVMSG")]
    [TestCase("@x=1 PRIVMSG somebody :text")]
    [TestCase("@x=1 JOIN #")]
    [TestCase("@x=1 CLEARCHAT")]
    [TestCase("@x=1 WHISPER")]
    public void What_fits_nothing_is_kept(string line)
    {
        var unknown = Lines.Read<UnknownMessage>(line);
        Assert.That(unknown.UnknownTags, Is.EqualTo(new[] { new ChatTag("x", "1") }));
        Assert.That(line, Does.Contain(unknown.Command));
    }

    [Test]
    public void Of_two_equal_tags_the_last_counts() =>
        Assert.That(Lines.Read<UnknownMessage>("@k=1;j=0;k=2 X").UnknownTags, Is.EqualTo(new[] { new ChatTag("j", "0"), new ChatTag("k", "2") }));
}

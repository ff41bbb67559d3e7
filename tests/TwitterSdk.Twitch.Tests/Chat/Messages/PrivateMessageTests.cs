using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Tests.Chat.Messages;

public sealed class PrivateMessageTests
{
    private const string Full = "@badge-info=subscriber/14;badges=moderator/1,subscriber/12,bits/1000;bits=100;client-nonce=abc;color=#0D4200;display-name=Ronni;emotes=25:0-4,12-16/1902:6-10;first-msg=1;flags=0-4:P.5;id=b34ccfc7-4977-403a-8a94-33c6bac34fb8;mod=1;msg-id=highlighted-message;new-tag=a\\sb;returning-chatter=1;room-id=1337;subscriber=1;tmi-sent-ts=1507246572675;turbo=1;user-id=1338;user-type=global_mod;vip=1 :ronni!ronni@ronni.tmi.twitch.tv PRIVMSG #ronni :Kappa Keepo Kappa";

    [Test]
    public void A_message_is_typed_to_the_last_tag()
    {
        var message = Lines.Read<PrivateMessage>(Full);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Channel, Is.EqualTo("ronni"));
            Assert.That(message.RoomId, Is.EqualTo(new UserId("1337")));
            Assert.That(message.Text, Is.EqualTo("Kappa Keepo Kappa"));
            Assert.That(message.Id, Is.EqualTo(new ChatMessageId("b34ccfc7-4977-403a-8a94-33c6bac34fb8")));
            Assert.That(message.SentAt, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1507246572675)));
            Assert.That(message.Bits, Is.EqualTo(100));
            Assert.That(message.Kind, Is.EqualTo(ChatMessageKind.HighlightedMessage));
            Assert.That(message.ClientNonce, Is.EqualTo("abc"));
            Assert.That(message.AutoModFlags, Is.EqualTo("0-4:P.5"));
            Assert.That(message, Has.Property(nameof(message.IsFirst)).True.And.Property(nameof(message.IsReturning)).True.And.Property(nameof(message.IsAction)).False);
            Assert.That(message.ReplyTo, Is.Null);
            Assert.That(message.UnknownTags, Is.EqualTo(new[] { new ChatTag("new-tag", "a b") }));

            ChatUser sender = message.Sender;
            Assert.That(sender.Login, Is.EqualTo("ronni"));
            Assert.That(sender.DisplayName, Is.EqualTo("Ronni"));
            Assert.That(sender.Id, Is.EqualTo(new UserId("1338")));
            Assert.That(sender.Color, Is.EqualTo(new ChatColor(0x0D, 0x42, 0x00)));
            Assert.That(sender.Color.ToString(), Is.EqualTo("#0D4200"));
            Assert.That(sender.Badges, Is.EqualTo(new[] { new Badge("moderator", "1"), new Badge("subscriber", "12"), new Badge("bits", "1000") }));
            Assert.That(sender.SubscribedMonths, Is.EqualTo(14));
            Assert.That(sender.Type, Is.EqualTo(ChatUserType.GlobalMod));
            Assert.That(sender.IsModerator && sender.IsSubscriber && sender.IsVip && sender.IsTurbo, Is.True);
            Assert.That(sender.IsBroadcaster, Is.False);
        }
    }

    [Test]
    public void Emotes_come_in_the_order_of_the_text() =>
        Assert.That(
            Lines.Read<PrivateMessage>(Full) is var message ? message.Emotes.Select(emote => $"{emote.Id.Value}={emote.Slice(message.Text)}") : [],
            Is.EqualTo(new[] { "25=Kappa", "1902=Keepo", "25=Kappa" }));

    [Test]
    public void Emotes_count_code_points_and_may_reach_beyond_the_text()
    {
        var message = Lines.Read<PrivateMessage>("@emotes=emotesv2_x:3-9/300_TK:0-0/9:50-60 :u!u@u PRIVMSG #c :😀 😀Kappa");
        Assert.That(message.Emotes.Select(emote => $"{emote.Id.Value}={message.Text[emote.Range]}"), Is.EqualTo(new[] { "300_TK=😀", "emotesv2_x=Kappa" }));
    }

    [Test]
    public void The_words_of_an_action_are_told_without_its_marks()
    {
        var message = Lines.Read<PrivateMessage>("@emotes=25:6-10 :u!u@u PRIVMSG #c :\u0001ACTION waves Kappa\u0001");
        Assert.That(message.Text, Is.EqualTo("waves Kappa"));
        Assert.That(message.IsAction, Is.True);
        Assert.That(message.Emotes[0].Slice(message.Text), Is.EqualTo("Kappa"));
    }

    [Test]
    public void An_answer_tells_what_it_answers()
    {
        var reply = Lines.Read<PrivateMessage>("@reply-parent-display-name=Bob;reply-parent-msg-body=hi\\sthere\\:\\s\\\\o/;reply-parent-msg-id=p1;reply-parent-user-id=5;reply-parent-user-login=bob;reply-thread-parent-msg-id=t1;reply-thread-parent-user-login=ann :u!u@u PRIVMSG #c :@Bob hello").ReplyTo!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reply.Id, Is.EqualTo(new ChatMessageId("p1")));
            Assert.That(reply.Text, Is.EqualTo("hi there; \\o/"));
            Assert.That(reply.UserLogin, Is.EqualTo("bob"));
            Assert.That(reply.ThreadId, Is.EqualTo(new ChatMessageId("t1")));
            Assert.That(reply.ThreadUserLogin, Is.EqualTo("ann"));
        }
    }

    [Test]
    public void A_message_of_a_shared_chat_tells_where_it_was_said()
    {
        SharedChatSource source = Lines.Read<PrivateMessage>("@source-badge-info=subscriber/3;source-badges=vip/1;source-id=s1;source-only=0;source-room-id=77;room-id=1 :u!u@u PRIVMSG #c :x").Source!;
        Assert.That(source, Is.EqualTo(new SharedChatSource
        {
            RoomId = "77",
            Id = "s1",
            Badges = source.Badges,
            BadgeDetails = source.BadgeDetails,
            IsSourceOnly = false,
        }));
        Assert.That(source.Badges, Is.EqualTo(new[] { new Badge("vip", "1") }));
    }

    [Test]
    public void A_paid_message_tells_its_price()
    {
        HypeChat paid = Lines.Read<PrivateMessage>("@pinned-chat-paid-amount=1400;pinned-chat-paid-currency=USD;pinned-chat-paid-exponent=2;pinned-chat-paid-is-system-message=0;pinned-chat-paid-level=TWO :u!u@u PRIVMSG #c :x").HypeChat!;
        Assert.That((paid.Value, paid.Currency, paid.Level), Is.EqualTo((14m, "USD", HypeChatLevel.Two)));
    }

    [Test]
    public void Without_tags_there_is_still_a_message()
    {
        var message = Lines.Read<PrivateMessage>(":u!u@u PRIVMSG #c hello");
        Assert.That((message.Text, message.Sender.DisplayName, message.SentAt, message.Emotes.Count), Is.EqualTo(("hello", "u", (DateTimeOffset?)null, 0)));
    }

    [Test]
    public void Two_readings_of_a_line_are_equal()
    {
        ChatMessage? first = Lines.Read(Full);
        Assert.That(first, Is.EqualTo(Lines.Read(Full)));
    }

    [TestCase("b34ccfc7-4977-403a-8a94-33c6bac34fb8")]
    [TestCase("B34CCFC7-4977-403A-8A94-33C6BAC34FB8")]
    [TestCase("00000000-0000-0000-0000-000000000000")]
    [TestCase("not a uuid")]
    [TestCase("")]
    public void An_id_keeps_its_text(string text)
    {
        ChatMessageId read = Lines.Read<PrivateMessage>($"@id={text.Replace(" ", "\\s", StringComparison.Ordinal)} :u!u@u PRIVMSG #c :x").Id;
        Assert.That((read.Value, read == new ChatMessageId(text), read.IsEmpty), Is.EqualTo((text, true, text.Length == 0)));
    }

    [Test]
    public void A_whisper_tells_both_sides()
    {
        var whisper = Lines.Read<Whisper>("@badges=;color=;display-name=Ann;emotes=;message-id=7;thread-id=1_2;turbo=0;user-id=1;user-type= :ann!ann@ann.tmi.twitch.tv WHISPER bob :psst");
        Assert.That((whisper.Sender.Login, whisper.Recipient, whisper.Text, whisper.Id, whisper.ThreadId), Is.EqualTo(("ann", "bob", "psst", "7", "1_2")));
    }

    [TestCase("459e3142897c7a22b7d275178f2259e0")]
    [TestCase("459E3142897C7A22B7D275178F2259E0")]
    [TestCase("459e3142897c7a22b7d275178f2259e:")]
    [TestCase("00000000000000000000000000000000")]
    [TestCase("mine")]
    public void A_nonce_keeps_its_text(string text)
    {
        var message = Lines.Read<PrivateMessage>($"@client-nonce={IrcEscape.Escape(text)} :u!u@u PRIVMSG #c :x");
        Assert.That(message.ClientNonce, Is.EqualTo(text));
        Assert.That((message with { ClientNonce = "other" }).ClientNonce, Is.EqualTo("other"));
        Assert.That((message with { ClientNonce = null }).ClientNonce, Is.Null);
    }

    [TestCase("1338")]
    [TestCase("0")]
    [TestCase("01338")]
    [TestCase("999999999999999999")]
    [TestCase("9223372036854775807")]
    [TestCase("18446744073709551616")]
    [TestCase("12345678")]
    [TestCase("1234567:")]
    [TestCase("/2345678")]
    [TestCase("1234\t678901")]
    [TestCase("-5")]
    [TestCase("a1")]
    [TestCase("")]
    public void The_id_of_a_user_keeps_its_text(string text)
    {
        ChatUser sender = Lines.Read<PrivateMessage>($"@user-id={text} :u!u@u PRIVMSG #c :x").Sender;
        Assert.That(sender.Id, Is.EqualTo(new UserId(text)));
        Assert.That(sender with { Id = new UserId(text) }, Is.EqualTo(sender));
    }

    [TestCase("25:0-4,x,6-10", "Kappa Keepo")]
    [TestCase("25:0-4,5/25:6-10", "Kappa Keepo")]
    [TestCase("25:-4,0-4,3-/25/25:6-10,4-2,99999999999-3", "Kappa Keepo")]
    [TestCase("25:0-4-,6-10/:", "Keepo")]
    public void What_is_no_range_of_an_emote_does_not_hide_the_others(string emotes, string expected)
    {
        var message = Lines.Read<PrivateMessage>($"@emotes={emotes} :u!u@u PRIVMSG #c :Kappa Keepo");
        Assert.That(string.Join(' ', message.Emotes.Select(emote => emote.Slice(message.Text))), Is.EqualTo(expected));
    }
}

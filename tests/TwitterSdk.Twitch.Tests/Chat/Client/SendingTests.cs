using TwitterSdk.Testing;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Limits;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Tests.Chat.Client;

public sealed class SendingTests : ChatFixture
{
    [Test]
    public async Task With_two_connections_own_messages_come_back_with_their_ids()
    {
        TwitchChatClient client = await ConnectAsync(options => options.OwnMessages = OwnMessages.SecondConnection);
        await client.JoinAsync("room").WaitAsync(Patience);
        Task<PrivateMessage> heard = NextAsync<PrivateMessage>(client);
        Task<UserState> confirmed = NextAsync<UserState>(client, state => state.MessageId.Value.Length > 0);
        await client.SayAsync("room", "me").WaitAsync(Patience);

        PrivateMessage own = await heard;
        Assert.That((own.Text, own.Sender.Login, own.IsLocalEcho), Is.EqualTo(("me", "bot", false)));
        Assert.That((await confirmed).MessageId, Is.EqualTo(own.Id));
        await UntilAsync(() => Server.OpenConnections == 2);
    }

    [Test]
    public async Task With_local_echo_the_client_makes_the_copy()
    {
        Server.Account("bot").DisplayName = "Bot";
        Server.Room("room").AddModerator("bot");
        TwitchChatClient client = await ConnectAsync(options => options.OwnMessages = OwnMessages.LocalEcho);
        Task<UserState> known = NextAsync<UserState>(client);
        await client.JoinAsync("room").WaitAsync(Patience);
        await known;
        Task<PrivateMessage> heard = NextAsync<PrivateMessage>(client);
        await client.ActAsync("room", "waves").WaitAsync(Patience);

        PrivateMessage own = await heard;
        Assert.That((own.Text, own.IsAction, own.IsLocalEcho, own.Sender.DisplayName, own.Sender.IsModerator), Is.EqualTo(("waves", true, true, "Bot", true)));
        await UntilAsync(() => Server.Received.Contains("PRIVMSG #room :\u0001ACTION waves\u0001"));
    }

    [Test]
    public async Task An_answer_names_its_message()
    {
        TwitchChatClient ann = await ConnectAsync(login: "ann", token: "hers");
        await ann.JoinAsync("room").WaitAsync(Patience);
        TwitchChatClient bot = await ConnectAsync();
        Task<PrivateMessage> question = NextAsync<PrivateMessage>(ann);
        await bot.SayAsync("room", "who; is there?").WaitAsync(Patience);

        TwitchChatClient third = await ConnectAsync(login: null);
        await third.JoinAsync("room").WaitAsync(Patience);
        Task<PrivateMessage> answer = NextAsync<PrivateMessage>(third);
        await ann.ReplyAsync(await question, "me").WaitAsync(Patience);
        ReplyTarget target = (await answer).ReplyTo!;
        Assert.That((target.Id, target.UserLogin, target.Text), Is.EqualTo(((await question).Id, "bot", "who; is there?")));
    }

    [Test]
    public async Task A_message_that_the_server_refuses_comes_back_as_a_notice()
    {
        TwitchChatClient client = await ConnectAsync(options => options.OwnMessages = OwnMessages.SecondConnection);
        Task<Notice> refusal = NextAsync<Notice>(client);
        await client.SayAsync("room", "same").WaitAsync(Patience);
        await client.SayAsync("room", "same").WaitAsync(Patience);
        Assert.That((await refusal).Kind, Is.EqualTo(NoticeKind.MsgDuplicate));
    }

    [Test]
    public async Task A_repeated_text_can_be_varied()
    {
        TwitchChatClient client = await ConnectAsync(options => options.RepeatedText = RepeatedText.Vary);
        for (int i = 0; i < 3; i++)
            await client.SayAsync("room", "same").WaitAsync(Patience);
        await UntilAsync(() => Server.Received.Count(line => line.StartsWith("PRIVMSG", StringComparison.Ordinal)) == 3);
        Assert.That(
            Server.Received.Where(line => line.StartsWith("PRIVMSG", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "PRIVMSG #room :same", "PRIVMSG #room :same \U000E0000", "PRIVMSG #room :same" }));
    }

    [Test]
    public async Task A_repeated_text_can_be_refused()
    {
        TwitchChatClient client = await ConnectAsync(options => options.RepeatedText = RepeatedText.Refuse);
        await client.SayAsync("room", "same").WaitAsync(Patience);
        await client.SayAsync("other", "same").WaitAsync(Patience);
        Assert.That(await ConnectionTests.CatchAsync(client.SayAsync("room", "same")), Is.TypeOf<ChatException>());
    }

    [Test]
    public async Task What_is_above_the_limit_waits_for_its_window_while_reading_goes_on()
    {
        var clock = new FakeClock();
        TwitchChatClient client = await ConnectAsync(options =>
        {
            options.TimeProvider = clock;
            options.Limits = ChatLimits.Normal with { ChannelInterval = TimeSpan.Zero };
        });
        await client.JoinAsync("room").WaitAsync(Patience);
        Task[] saying = [.. Enumerable.Range(0, 25).Select(number => client.SayAsync("room", $"{number}"))];
        await UntilAsync(() => saying.Count(task => task.IsCompleted) == 20);

        Task<PrivateMessage> heard = NextAsync<PrivateMessage>(client);
        Server.Send(":ann!ann@ann PRIVMSG #room :reading goes on", "room");
        await heard;
        Assert.That(saying.Count(task => task.IsCompleted), Is.EqualTo(20));

        await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(31));
        await Task.WhenAll(saying).WaitAsync(Patience);
        await UntilAsync(() => Server.Received.Count(line => line.StartsWith("PRIVMSG", StringComparison.Ordinal)) == 25);
        Assert.That(
            Server.Received.Where(line => line.StartsWith("PRIVMSG", StringComparison.Ordinal)),
            Is.EqualTo(Enumerable.Range(0, 25).Select(number => $"PRIVMSG #room :{number}")));
    }

    [Test]
    public async Task A_moderator_may_say_more()
    {
        Server.Room("room").AddModerator("bot");
        TwitchChatClient client = await ConnectAsync();
        Task<UserState> known = NextAsync<UserState>(client);
        await client.JoinAsync("room").WaitAsync(Patience);
        await known;
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => client.SayAsync("room", $"{number}"))).WaitAsync(Patience);
        await UntilAsync(() => Server.Received.Count(line => line.StartsWith("PRIVMSG", StringComparison.Ordinal)) == 60);
    }

    [Test]
    public async Task A_waiting_message_can_be_taken_back()
    {
        var clock = new FakeClock();
        TwitchChatClient client = await ConnectAsync(options =>
        {
            options.TimeProvider = clock;
            options.Limits = ChatLimits.Normal with { Messages = 1 };
        });
        await client.SayAsync("room", "first").WaitAsync(Patience);
        using var cancelling = new CancellationTokenSource();
        Task waiting = client.SayAsync("room", "second", cancelling.Token);
        await cancelling.CancelAsync();
        Assert.That(await ConnectionTests.CatchAsync(waiting), Is.InstanceOf<OperationCanceledException>());
        Assert.That(Server.Received, Has.None.Contains("second"));
    }

    [TestCase("room", "two\nlines")]
    [TestCase("room", "")]
    [TestCase("room", "nul\0")]
    [TestCase("two rooms", "x")]
    [TestCase("a,b", "x")]
    [TestCase("#", "x")]
    [TestCase("a\r\nQUIT", "x")]
    public async Task What_would_be_another_line_is_refused(string channel, string text)
    {
        TwitchChatClient client = await ConnectAsync();
        Assert.That(await ConnectionTests.CatchAsync(client.SayAsync(channel, text)), Is.InstanceOf<ArgumentException>());
    }

    [TestCase("\U0001F469\u200D\U0001F469\u200D\U0001F467", TestName = "A_family_is_not_torn_apart")]
    [TestCase("e\u0301", TestName = "A_letter_keeps_its_accent")]
    [TestCase("\U0001F1E8\U0001F1ED", TestName = "A_flag_stays_whole")]
    public void What_the_eye_takes_for_one_character_is_not_cut(string one)
    {
        string text = string.Concat(Enumerable.Repeat(one, 400));
        string[] pieces = [.. ChatText.Split(text)];
        Assert.That(string.Concat(pieces), Is.EqualTo(text));
        foreach (string piece in pieces)
        {
            Assert.That(() => ChatText.Check(piece), Throws.Nothing);
            Assert.That(piece.Length % one.Length, Is.Zero);
        }
    }

    [Test]
    public void One_character_that_is_too_long_is_cut_all_the_same()
    {
        string tower = "e" + new string('\u0301', 1200);
        string[] pieces = [.. ChatText.Split(tower)];
        Assert.That(pieces.Select(piece => piece.Length), Is.EqualTo(new[] { 500, 500, 201 }));
    }

    [Test]
    public void A_long_text_is_refused_and_can_be_cut()
    {
        string text = string.Join(' ', Enumerable.Repeat("wörd😀", 200));
        Assert.That(() => ChatText.Check(text), Throws.ArgumentException);
        string[] pieces = [.. ChatText.Split(text)];
        Assert.That(string.Join(' ', pieces), Is.EqualTo(text));
        foreach (string piece in pieces)
            Assert.That(() => ChatText.Check(piece), Throws.Nothing);
        Assert.That(ChatText.Split(new string('x', 1001)), Has.Exactly(3).Items);
        Assert.That(ChatText.Split("one\r\n\r\n two "), Is.EqualTo(new[] { "one", "two" }));
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Commands;
using TwitterSdk.Twitch.Chat.Limits;
using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.Tests.Chat.Client;

namespace TwitterSdk.Twitch.Tests.Chat.Commands;

/// <summary>Commands that people give in chat, and what the bot says to them, over a real socket.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ChatCommandTests : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly ScriptedChat _server = new();
    private readonly FakeClock _clock = new();
    private readonly ChatCommands _commands;
    private readonly TwitchChatClient _chat;
    private int _marks;

    public ChatCommandTests()
    {
        _commands = new ChatCommands(clock: _clock);
        _chat = new TwitchChatClient(new TwitchChatOptions
        {
            Server = _server.Address,
            Login = "bot",
            Token = static _ => new ValueTask<string>("secret"),
            OwnMessages = OwnMessages.Hidden,
            Limits = ChatLimits.Verified with { ChannelInterval = TimeSpan.Zero },
        });
    }

    [SetUp]
    public Task ConnectAsync() => _chat.ConnectAsync().WaitAsync(s_patience);

    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _server.DisposeAsync();
    }

    [TestCase("!echo one", "one()")]
    [TestCase("  !ECHO one \"two three\" ", "one(two three)")]
    [TestCase("!say one two", "one(two)")]
    [TestCase("!echo one \U000E0000", "one()")]
    [TestCase("!echo", "Sorry, <what> is missing. Usage: !echo <what> [more...]")]
    [TestCase("echo one")]
    [TestCase("! echo one")]
    [TestCase("!")]
    [TestCase("!!!")]
    [TestCase("!other one")]
    [TestCase("well, !echo one")]
    public async Task A_command_stands_at_the_beginning(string text, params string[] answers)
    {
        _commands.Add("!echo <what> [more...]", (call, cancelled) => call.SayAsync($"{call["what"]}({call["more"]})", cancelled)).Alias("say");
        Assert.That(await AnswersAsync(Said(text)), Is.EqualTo(answers));
    }

    [Test]
    public async Task Types_are_checked_and_defaults_hold()
    {
        _commands.Add<int>("dice [sides=6]", (call, sides, cancelled) => call.SayAsync($"{sides}", cancelled));
        _commands.Add<int, double>("!add <a> <b>", (call, a, b, cancelled) => call.SayAsync($"{a + b} {call.Get<long>("a")} {call.Arguments.Count} {call.Name}", cancelled));
        Assert.That(await AnswersAsync(Said("!dice"), Said("!dice 20"), Said("!ADD 1 2")), Is.EqualTo(new[] { "6", "20", "3 1 2 ADD" }));
        _commands.Add<int, int, string>("!roll <sides> <times> [why...]", (call, sides, times, why, cancelled) => call.SayAsync($"{sides}x{times} {why}", cancelled));
        Assert.That(await AnswersAsync(Said("!roll 6 2 for luck")), Is.EqualTo(new[] { "6x2 for luck" }));
        Assert.That(await AnswersAsync(Said("!dice six")), Is.EqualTo(new[] { "Sorry, \"six\" is no whole number that fits, as <sides> must be. Usage: !dice [sides=6]" }));
    }

    [Test]
    public async Task An_answer_names_its_message_and_a_long_one_becomes_several()
    {
        _commands.Add("!long", (call, cancelled) => call.ReplyAsync(new string('x', 501), cancelled));
        await AnswersAsync(Said("!long") with { Id = new ChatMessageId("m1") });
        Assert.That(
            _server.Connections.Single().Received.Where(line => line.StartsWith('@')),
            Is.EqualTo(new[] { $"@reply-parent-msg-id=m1 PRIVMSG #room :{new string('x', 500)}", "@reply-parent-msg-id=m1 PRIVMSG #room :x" }));
    }

    [Test]
    public async Task Whom_an_answer_is_for_stands_before_the_command()
    {
        _commands.Add("!hi", static (call, cancelled) => call.SayAsync("hi", cancelled));
        PrivateMessage answer = Said("@bob !hi") with { ReplyTo = new ReplyTarget { Id = new ChatMessageId("m0"), UserLogin = "bob", UserDisplayName = "bob", Text = "?" } };
        Assert.That(await AnswersAsync(answer), Is.EqualTo(new[] { "hi" }));
        Assert.That(await AnswersAsync(Said("@bob !hi")), Is.Empty);
    }

    [Test]
    public async Task For_those_who_may_not_a_command_does_not_exist()
    {
        _commands.Add("!mod", static (call, cancelled) => call.SayAsync("done", cancelled)).For(ChatRole.Moderator, ChatRole.Vip).ForUsers("Bob").Describe("For some.");
        _commands.Add("!hall", static (call, cancelled) => call.SayAsync("here", cancelled)).In("#Hall");
        PrivateMessage plain = Said("!mod");
        Assert.That(await AnswersAsync(plain, plain with { Sender = plain.Sender with { IsSubscriber = true } }, Said("!hall")), Is.Empty);
        Assert.That(
            await AnswersAsync(
                plain with { Sender = plain.Sender with { IsModerator = true } },
                plain with { Sender = plain.Sender with { IsVip = true } },
                plain with { Sender = plain.Sender with { Badges = [new Badge("broadcaster", "1")] } },
                plain with { Sender = plain.Sender with { Login = "bob" } }),
            Is.EqualTo(new[] { "done", "done", "done", "done" }));
        Assert.That(await AnswersAsync(Said("!help"), Said("!help mod")), Is.Empty);
        Assert.That(await AnswersAsync(Said("!help") with { Sender = plain.Sender with { IsModerator = true } }), Is.EqualTo(new[] { "!mod: For some." }));
        await _commands.RunAsync(_chat, Said("!hall") with { Channel = "hall" });
        await UntilAsync(() => _server.Connections.Single().Received.Contains("PRIVMSG #hall :here"));
    }

    [Test]
    public async Task Help_lists_what_there_is_under_the_name_it_has()
    {
        _commands.Add("!two <x>", static (_, _) => Task.CompletedTask).Describe("Second.").Alias("zwei");
        _commands.Add("one", static (_, _) => Task.CompletedTask);
        Assert.That(await AnswersAsync(Said("!help")), Is.EqualTo(new[] { "!one | !two <x>: Second." }));
        Assert.That(await AnswersAsync(Said("!help !zwei")), Is.EqualTo(new[] { "!two <x>: Second." }));
        _commands.HelpName = "commands";
        Assert.That(await AnswersAsync(Said("!help"), Said("!commands one")), Is.EqualTo(new[] { "!one" }));
        _commands.HelpName = null;
        Assert.That(await AnswersAsync(Said("!help"), Said("!commands")), Is.Empty);
    }

    [Test]
    public async Task A_pause_holds_for_all_or_for_one_in_each_channel()
    {
        _commands.Add("!all", static (call, cancelled) => call.SayAsync("all", cancelled))
            .Cooldown(TimeSpan.FromSeconds(5), onPause: static (call, left, cancelled) => call.SayAsync($"{left.TotalSeconds:0}", cancelled));
        _commands.Add("!one", static (call, cancelled) => call.SayAsync($"{call.Sender.Login}", cancelled)).Cooldown(TimeSpan.Zero, TimeSpan.FromSeconds(60));
        PrivateMessage bobs = Said("!one") with { Sender = new ChatUser { Login = "bob", DisplayName = "Bob" } };

        Assert.That(await AnswersAsync(Said("!all"), Said("!all"), Said("!one"), Said("!one"), bobs), Is.EqualTo(new[] { "all", "5", "ann", "bob" }));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That(await AnswersAsync(Said("!all"), Said("!one"), bobs), Is.EqualTo(new[] { "all" }));
        Assert.That(await _commands.RunAsync(_chat, Said("!one") with { Channel = "hall" }), Is.True);
        await UntilAsync(() => _server.Connections.Single().Received.Contains("PRIVMSG #hall :ann"));
        _clock.Advance(TimeSpan.FromSeconds(55));
        Assert.That(await AnswersAsync(Said("!one")), Is.EqualTo(new[] { "ann" }));
    }

    [Test]
    public async Task The_bot_obeys_neither_itself_nor_other_channels_of_a_shared_chat()
    {
        _commands.Add("!hi", static (call, cancelled) => call.SayAsync("hi", cancelled));
        PrivateMessage shared = Said("!hi") with { Source = new SharedChatSource { RoomId = new UserId("99") } };
        Assert.That(
            await AnswersAsync(Said("!hi") with { Sender = new ChatUser { Login = "bot", DisplayName = "Bot" } }, Said("!hi") with { IsLocalEcho = true }, shared),
            Is.Empty);
        Assert.That(await AnswersAsync(shared with { Source = new SharedChatSource { RoomId = new UserId("12") } }), Is.EqualTo(new[] { "hi" }));
        _commands.SharedChat = true;
        Assert.That(await AnswersAsync(shared), Is.EqualTo(new[] { "hi" }));
    }

    [Test]
    public async Task A_client_obeys_until_it_is_told_not_to_and_a_fault_ends_nothing()
    {
        var errors = new ConcurrentQueue<Exception>();
        _chat.OnError(errors.Enqueue);
        _commands.Add("!fail", static (_, _) => throw new FormatException("oh"));
        _commands.Add("!hi", static (call, cancelled) => call.SayAsync("hi", cancelled));
        IDisposable obeying = _chat.Obey(_commands);
        ScriptedConnection connection = _server.Connections.Single();
        connection.Send(":ann!ann@ann PRIVMSG #room :!fail", ":ann!ann@ann PRIVMSG #room :!hi");
        await UntilAsync(() => connection.Received.Contains("PRIVMSG #room :hi") && !errors.IsEmpty);
        Assert.That(errors.Single(), Is.TypeOf<FormatException>());

        obeying.Dispose();
        Task<PrivateMessage> heard = HearAsync();
        connection.Send(":ann!ann@ann PRIVMSG #room :!hi");
        await heard.WaitAsync(s_patience);
        Assert.That(connection.Received.Count(line => line == "PRIVMSG #room :hi"), Is.EqualTo(1));
    }

    [TestCase("!a <b", "no parameter")]
    [TestCase("!", "one word")]
    [TestCase("!taken", "named 'taken'")]
    public void What_makes_no_sense_is_refused_when_it_is_added(string syntax, string words)
    {
        _commands.Add("taken", static (_, _) => Task.CompletedTask);
        Assert.That(() => _commands.Add(syntax, static (_, _) => Task.CompletedTask), Throws.ArgumentException.With.Message.Contains(words));
    }

    private static PrivateMessage Said(string text) => new()
    {
        Channel = "room",
        RoomId = new UserId("12"),
        Sender = new ChatUser { Login = "ann", DisplayName = "Ann" },
        Text = text,
    };

    /// <summary>What the bot says to messages.</summary>
    private async Task<string[]> AnswersAsync(params PrivateMessage[] messages)
    {
        const string Line = "PRIVMSG #room :";
        string from = $"{Line}mark {_marks}";
        foreach (PrivateMessage message in messages)
            await _commands.RunAsync(_chat, message).WaitAsync(s_patience);
        string to = $"{Line}mark {++_marks}";
        await _chat.SayAsync("room", to[Line.Length..]).WaitAsync(s_patience);
        ScriptedConnection connection = _server.Connections.Single();
        await UntilAsync(() => connection.Received.Contains(to));
        return [.. connection.Received.SkipWhile(line => _marks > 1 && line != from).Where(line => line.StartsWith(Line, StringComparison.Ordinal) && !line.StartsWith(Line + "mark", StringComparison.Ordinal)).Select(line => line[Line.Length..])];
    }

    private async Task<PrivateMessage> HearAsync()
    {
        await foreach (ChatMessage message in _chat.ReadAllAsync())
        {
            if (message is PrivateMessage said)
                return said;
        }

        throw new InvalidOperationException("Chat ended.");
    }

    private static Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") => Eventually.TrueAsync(condition, what);
}

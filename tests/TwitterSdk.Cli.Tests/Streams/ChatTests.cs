using System.Text.Json;
using TwitterSdk.Cli.Tests.Support;
using TwitterSdk.Emulator.Twitch.Chat;

namespace TwitterSdk.Cli.Tests.Streams;

/// <summary>Two people in a chat, each with a tool.</summary>
public sealed class ChatTests
{
    [Test]
    public async Task What_one_says_the_other_reads()
    {
        await using CliWorld world = await CliWorld.StartAsync();
        await world.SignInToTwitchAsync();
        world.Emulator.Twitch.State.AddUser("looms");
        TwitchChatEmulator server = await world.Emulator.Twitch.StartChatAsync();
        Task<CliOutcome> reading = world.RunAsync(
            new StringReader(""), ["chat", "#Looms", "--server", server.Plain.AbsoluteUri, "--max", "1", "--json"]);
        await Patience.UntilAsync(() => reading.IsCompleted || server.Received.Any(line => line.Contains("JOIN #looms", StringComparison.Ordinal)), "the join");
        var keyboard = new TypedLines();
        using var ctrlC = new CancellationTokenSource();
        Task<CliOutcome> talking = world.RunAsync(keyboard, ["chat", "looms", "--say", "--server", server.Plain.AbsoluteUri], ctrlC.Token);

        // The server notes a join before it lets the reader in, so the first words may come too early.
        int polls = 0;
        await Patience.UntilAsync(() =>
        {
            if (polls++ % 100 == 0)
                keyboard.Type("Hello, loom");
            return reading.IsCompleted;
        }, "the words in the chat");
        CliOutcome read = await reading;
        await ctrlC.CancelAsync();
        CliOutcome talked = await talking;

        Assert.That(read.Code, Is.Zero, read.ToString());
        JsonElement line = JsonElement.Parse(read.Out);
        Assert.That((line.GetProperty("sender").GetString(), line.GetProperty("text").GetString()), Is.EqualTo(("ada", "Hello, loom")));
        Assert.That(read.Error, Does.Contain("In #looms as a reader without a name."));
        Assert.That(talked.Code, Is.EqualTo(130), talked.ToString());
        Assert.That(talked.Error, Does.Contain("In #looms as ada."));
    }

    [Test]
    public async Task A_line_that_cannot_be_said_is_told_and_the_next_one_is_said()
    {
        await using CliWorld world = await CliWorld.StartAsync();
        await world.SignInToTwitchAsync();
        world.Emulator.Twitch.State.AddUser("looms");
        TwitchChatEmulator server = await world.Emulator.Twitch.StartChatAsync();
        var keyboard = new TypedLines();
        var error = new SharedText();
        using var ctrlC = new CancellationTokenSource();
        Task<CliOutcome> talking = world.RunAsync(keyboard, ["chat", "looms", "--say", "--server", server.Plain.AbsoluteUri], ctrlC.Token, error: error);
        await Patience.UntilAsync(() => talking.IsCompleted || error.ToString().Contains("In #looms", StringComparison.Ordinal), "the sign-in");

        keyboard.Type(new string('x', 600));
        keyboard.Type("Hello, loom");
        await Patience.UntilAsync(() => server.Received.Any(line => line.Contains("Hello, loom", StringComparison.Ordinal)), "the second line");
        await ctrlC.CancelAsync();

        Assert.That((await talking).Error, Does.Contain("Not said: ").And.Not.Contain("Parameter"));
    }

    [TestCase("'a b' is no name of a channel", "a b")]
    [TestCase("--server 'http://127.0.0.1:1' is no address of a chat: ircs://irc.chat.twitch.tv is one.", "looms", "--server", "http://127.0.0.1:1")]
    public async Task What_is_no_chat_is_told_and_is_no_defect_of_the_tool(string problem, params string[] words)
    {
        await using CliWorld world = await CliWorld.StartAsync();
        CliOutcome outcome = await world.RunAsync(["chat", .. words]);
        Assert.That(outcome.Code, Is.EqualTo(2), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain(problem).And.Not.Contain("Parameter"));
    }

    [Test]
    public async Task Nobody_can_ask_for_less_than_one_message()
    {
        await using CliWorld world = await CliWorld.StartAsync();
        CliOutcome outcome = await world.RunAsync("chat", "looms", "--max", "0");
        Assert.That((outcome.Code, outcome.Error.Trim()), Is.EqualTo((2, "--max is less than 1. Leave it out for all.")));
    }

    [Test]
    public async Task Who_is_not_signed_in_cannot_talk()
    {
        await using CliWorld world = await CliWorld.StartAsync();
        CliOutcome outcome = await world.RunAsync("chat", "looms", "--say");

        Assert.That(outcome.Code, Is.EqualTo(3), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain("twitter login twitch"));
    }
}

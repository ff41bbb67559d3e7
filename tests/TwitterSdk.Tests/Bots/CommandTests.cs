using TwitterSdk.Bots;
using TwitterSdk.Bots.Commands;
using TwitterSdk.Core.Commands;
using static TwitterSdk.Tests.Bots.Bots;

namespace TwitterSdk.Tests.Bots;

/// <summary>How commands are found, allowed and answered.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CommandTests
{
    private readonly List<string> _replies = [];
    private readonly List<BotFault> _faults = [];

    [TestCase("!hello", "hello()")]
    [TestCase("  !HELLO  there you ", "HELLO(there|you)")]
    [TestCase("!hello \"ada lovelace\" x", "hello(ada lovelace|x)")]
    [TestCase("!hi", "hi()")]
    [TestCase("hello", null)]
    [TestCase("oh !hello", null)]
    [TestCase("!", null)]
    [TestCase("!helloo", null)]
    [TestCase("", null)]
    public async Task A_command_is_found_at_the_beginning(string text, string? reply)
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Command("!hello", (call, ct) => call.ReplyAsync($"{call.Name}({string.Join('|', call.Arguments)})", ct)).Alias("hi");

        await bot.DispatchAsync(new ChatLine(text));

        Assert.That(_replies, reply is null ? Is.Empty : Is.EqualTo([reply]));
    }

    [TestCase("so, !dance now", "dance now")]
    [TestCase("!unknown !dance", "dance ")]
    [TestCase("!hello !dance", "hello !dance")]
    public async Task A_command_is_found_anywhere_when_that_is_wished_and_only_the_first(string text, string reply)
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Commands.Anywhere = true;
        foreach (string name in new[] { "hello", "dance" })
            bot.Command(name, (call, ct) => call.ReplyAsync($"{call.Name} {string.Join(' ', call.Arguments)}", ct));

        await bot.DispatchAsync(new ChatLine(text));

        Assert.That(_replies, Is.EqualTo([reply]));
    }

    [Test]
    public async Task The_prefix_can_be_another_one()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Commands.Prefix = "bot, ".Trim();
        bot.Command("bot,hello", (call, ct) => call.ReplyAsync("hi", ct));
        await bot.DispatchAsync(new ChatLine("bot,hello"));
        await bot.DispatchAsync(new ChatLine("!hello"));
        Assert.That(_replies, Is.EqualTo(["hi"]));
    }

    [Test]
    public async Task In_strict_mode_a_command_that_does_not_exist_is_answered_with_help()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Commands.Strict = true;
        bot.Command("!hello", (_, _) => Task.CompletedTask).Describe("Says hello.");

        await bot.DispatchAsync(new ChatLine("!helo"));
        await bot.DispatchAsync(new ChatLine("!!!"));
        await bot.DispatchAsync(new ChatLine("oh !helo"));

        Assert.That(_replies, Is.EqualTo(["I do not know !helo.\n!help [command]: What I can do.\n!hello: Says hello."]));
    }

    [Test]
    public async Task Typed_arguments_arrive_typed()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Command<int, double, string>("!sum <a> [b=0.5] [why...]", (call, a, b, why, ct) => call.ReplyAsync(FormattableString.Invariant($"{a + b} {why ?? "-"}"), ct));

        foreach (string text in new[] { "!sum 2", "!sum 2 1.5", "!sum 2 1.5 just  because", "!sum 2 1.5 \"because\"" })
            await bot.DispatchAsync(new ChatLine(text));

        Assert.That(_replies, Is.EqualTo(["2.5 -", "3.5 -", "3.5 just  because", "3.5 because"]));
    }

    [TestCase("!roll", "Sorry, <sides> is missing. Usage: !roll <sides> [times=1]")]
    [TestCase("!roll six", "Sorry, \"six\" is no whole number that fits, as <sides> must be. Usage: !roll <sides> [times=1]")]
    [TestCase("!roll 99999999999", "Sorry, \"99999999999\" is no whole number that fits, as <sides> must be. Usage: !roll <sides> [times=1]")]
    [TestCase("!roll 6 2 3", "Sorry, \"3\" is too much. Usage: !roll <sides> [times=1]")]
    [TestCase("!roll \"6", "Sorry, a quote is not closed. Usage: !roll <sides> [times=1]")]
    public async Task A_wrong_use_is_answered_with_the_usage(string text, string reply)
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Command<int, int>("!roll <sides> [times=1]", (call, _, _, ct) => call.ReplyAsync("rolled", ct));
        await bot.DispatchAsync(new ChatLine(text));
        Assert.That(_replies, Is.EqualTo([reply]));
    }

    [Test]
    public async Task Parameters_can_be_asked_for_by_name()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.OnError(_faults.Add);
        bot.Command("!remind <in> [what...]", (call, ct) => call.ReplyAsync($"{call.Get<TimeSpan>("in").TotalMinutes} {call["what"]}", ct));
        bot.Command("!wrong <a>", (call, ct) => call.ReplyAsync(call["b"]!, ct));

        await bot.DispatchAsync(new ChatLine("!remind 00:05 drink some tea"));
        await bot.DispatchAsync(new ChatLine("!wrong 1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_replies, Is.EqualTo(["5 drink some tea"]));
            Assert.That(_faults.Single().Part, Is.EqualTo("!wrong"));
            Assert.That(_faults.Single().Exception, Is.InstanceOf<ArgumentException>());
        }
    }

    [Test]
    public async Task Who_may_not_use_a_command_sees_none()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Commands.Strict = true;
        bot.Commands.Grant("owner", "ada").Grant("guest", message => message.SenderId.StartsWith('g'));
        bot.Command("!ban", (call, ct) => call.ReplyAsync("banned", ct)).For("owner", "moderator");
        bot.Command("!sing", (call, ct) => call.ReplyAsync("la", ct)).ForUsers("clara");
        bot.Command("!visit", (call, ct) => call.ReplyAsync("welcome", ct)).For("guest").ForUsers("clara");

        async Task<string> Say(string sender, string text, params string[] roles)
        {
            _replies.Clear();
            await bot.DispatchAsync(new ChatLine(text, sender, roles));
            return string.Join('|', _replies);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Say("ada", "!ban"), Is.EqualTo("banned"));
            Assert.That(await Say("bob", "!ban", "Moderator"), Is.EqualTo("banned"));
            Assert.That(await Say("bob", "!ban"), Is.EqualTo("I do not know !ban.\n!help [command]: What I can do."));
            Assert.That(await Say("clara", "!sing"), Is.EqualTo("la"));
            Assert.That(await Say("ada", "!sing"), Does.StartWith("I do not know !sing."));
            Assert.That(await Say("gus", "!visit"), Is.EqualTo("welcome"));
            Assert.That(await Say("clara", "!help"), Is.EqualTo("!help [command]: What I can do.\n!sing\n!visit"));
            Assert.That(await Say("bob", "!help ban"), Is.EqualTo("!help [command]: What I can do."));
        }
    }

    [Test]
    public async Task Help_lists_commands_by_name_and_tells_of_one()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Command<int>("!roll <sides>", (_, _, _) => Task.CompletedTask).Describe("Rolls a die.");
        bot.Command("!add [what...]", (_, _) => Task.CompletedTask).Describe("Adds something.");

        await bot.DispatchAsync(new ChatLine("!help"));
        await bot.DispatchAsync(new ChatLine("!help !roll"));

        Assert.That(_replies, Is.EqualTo(["!help [command]: What I can do.\n!add [what...]: Adds something.\n!roll <sides>: Rolls a die.", "!roll <sides>: Rolls a die."]));
    }

    [Test]
    public async Task Help_that_is_too_long_is_sent_in_parts()
    {
        await using TwitterBot bot = MakeChat(_replies);
        foreach (char name in "abc")
            bot.Command($"!{name}", (_, _) => Task.CompletedTask).Describe(new string(name, 20));

        await bot.DispatchAsync(new ChatLine("!help", MaxReply: 50));
        await bot.DispatchAsync(new ChatLine("!help a", MaxReply: 10));

        Assert.That(_replies, Is.EqualTo(
        [
            "!help [command]: What I can do.",
            "!a: aaaaaaaaaaaaaaaaaaaa\n!b: bbbbbbbbbbbbbbbbbbbb",
            "!c: cccccccccccccccccccc",
            "!a: aaaaa…",
        ]));
    }

    [Test]
    public async Task Help_can_be_renamed_replaced_or_left_out([Values("hilfe", null)] string? name)
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Commands.HelpName = name;
        bot.Command("!hello", (_, _) => Task.CompletedTask);
        await bot.DispatchAsync(new ChatLine("!help"));
        await bot.DispatchAsync(new ChatLine("!hilfe"));
        Assert.That(_replies, Has.Count.EqualTo(name is null ? 0 : 1));
    }

    [Test]
    public async Task A_bot_does_not_obey_itself()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Command("!hello", (call, ct) => call.ReplyAsync("hi", ct));
        await bot.DispatchAsync(new ChatLine("!hello", "bot"));
        Assert.That(_replies, Is.Empty);
    }

    [Test]
    public async Task A_command_that_fails_is_reported_by_its_name()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.OnError(_faults.Add);
        bot.Command("!hello", (_, _) => throw new InvalidOperationException("out of ink"));
        await bot.DispatchAsync(new ChatLine("!hello"));
        Assert.That(_faults.Select(fault => $"{fault.Part}: {fault.Exception.Message}"), Is.EqualTo(["!hello: out of ink"]));
    }

    [TestCase("!x name", "is no parameter")]
    [TestCase("!x [a] <b>", "cannot stand behind")]
    [TestCase("!x <a...> <b>", "nothing can stand behind")]
    [TestCase("!x <a> [a]", "two parameters named a")]
    [TestCase("!x <a=1>", "write [a=1]")]
    [TestCase("!x <>", "is no parameter")]
    [TestCase("!x [=1]", "has no name")]
    public async Task A_syntax_that_makes_no_sense_is_told_with_its_cure(string syntax, string problem)
    {
        await using TwitterBot bot = MakeChat(_replies);
        Assert.That(() => bot.Command(syntax, (_, _) => Task.CompletedTask), Throws.ArgumentException.With.Message.Contains(problem));
    }

    [Test]
    public async Task Types_and_parameters_must_be_as_many()
    {
        await using TwitterBot bot = MakeChat(_replies);
        Assert.That(
            () => bot.Command<int, int>("!roll <sides>", (_, _, _, _) => Task.CompletedTask),
            Throws.ArgumentException.With.Message.Contains("names 1 parameters, but the command has types for 2"));
    }

    [Test]
    public async Task Two_commands_cannot_have_one_name()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Command("!hello", (call, ct) => call.ReplyAsync("hi", ct));
        BotCommand other = bot.Command("other", (_, _) => Task.CompletedTask);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => bot.Command("Hello", (_, _) => Task.CompletedTask), Throws.ArgumentException.With.Message.Contains("Hello"));
            Assert.That(() => other.Alias("!hello"), Throws.ArgumentException.With.Message.Contains("hello"));
            Assert.That(() => other.Alias("two words"), Throws.ArgumentException.With.Message.Contains("one word"));
        }

        await bot.DispatchAsync(new ChatLine("!hello"));
        Assert.That(_replies, Is.EqualTo(["hi"]), "what was refused has changed nothing");
    }

    [Test]
    public async Task A_prefix_that_makes_two_names_one_is_refused_and_the_old_one_stays()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Command("go", (call, ct) => call.ReplyAsync("go", ct));
        bot.Command("?go", (_, _) => Task.CompletedTask);
        Assert.That(() => bot.Commands.Prefix = "?", Throws.ArgumentException.With.Message.Contains("go"));
        Assert.That(() => bot.Commands.Prefix = " ", Throws.ArgumentException);

        await bot.DispatchAsync(new ChatLine("!go"));
        Assert.That(_replies, Is.EqualTo(["go"]));
    }

    [Test]
    public async Task A_command_can_be_added_while_others_are_obeyed()
    {
        await using TwitterBot bot = MakeChat(_replies);
        bot.Command("!teach <word>", (call, ct) =>
        {
            bot.Command(call["word"]!, (taught, cancelled) => taught.ReplyAsync($"I know {taught.Name}", cancelled));
            return call.ReplyAsync("learnt", ct);
        });

        foreach (string text in new[] { "!dance", "!teach dance", "!dance" })
            await bot.DispatchAsync(new ChatLine(text));

        Assert.That(_replies, Is.EqualTo(["learnt", "I know dance"]));
    }

    [TestCase("a b", "a", "b")]
    [TestCase("  a\t b ", "a", "b")]
    [TestCase("\"a b\" c", "a b", "c")]
    [TestCase("“a b” c", "a b", "c")]
    [TestCase("x\"a b\"y", "xa by")]
    [TestCase("\"\"", "")]
    [TestCase("\\\"a b\\\"", "\"a", "b\"")]
    [TestCase("a\\\\b c\\d", "a\\b", "c\\d")]
    [TestCase("it's fine", "it's", "fine")]
    public void Words_are_split_at_blanks_that_are_not_quoted(string text, params string[] words) =>
        Assert.That(new CommandArguments(CommandSyntax.Parse("!any", 0), text).Words, Is.EqualTo(words));
}

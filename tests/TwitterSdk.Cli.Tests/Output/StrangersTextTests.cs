using TwitterSdk.Cli.Tests.Support;
using TwitterSdk.Emulator.Faults;

namespace TwitterSdk.Cli.Tests.Output;

/// <summary>Whoever writes a Tweet must not get hold of the terminal in which it is read.</summary>
public sealed class StrangersTextTests : CliFixture
{
    private const string Hostile = "calm\u001b]0;owned\u0007\u009b31m words\u0085more";

    [Test]
    public async Task What_would_steer_a_terminal_is_shown_as_unreadable()
    {
        Emulator.State.AddTweet(Ada, Hostile);

        CliOutcome timeline = await RunAsync("timeline", "ada");
        CliOutcome fields = await RunAsync("call", "statuses.user_timeline", "screen_name=ada", "--fields", "text");
        CliOutcome json = await RunAsync("call", "statuses.user_timeline", "screen_name=ada", "--json");

        foreach (CliOutcome shown in new[] { timeline, fields, json })
            Assert.That(shown.Out.Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), Is.Empty, shown.ToString());
        Assert.That(timeline.Out, Does.Contain("calm\uFFFD]0;owned\uFFFD\uFFFD31m words more"));
        Assert.That(fields.Lines, Has.Length.EqualTo(1));
        Assert.That(json.Out, Does.Contain("\\u001B]0;owned\\u0007"));
    }

    [Test]
    public async Task So_are_the_vendors_words_about_an_error()
    {
        Emulator.Faults.Add("V2.Users.GetMe", Fault.Answer(200, """{"errors":[{"detail":"gone\u001b[2J"}]}""", "application/json"));

        CliOutcome outcome = await RunAsync("call", "v2.users.get_me");

        Assert.That(outcome.Error, Does.Contain("gone\uFFFD[2J"), outcome.ToString());
        Assert.That(outcome.Error.Contains('\u001b', StringComparison.Ordinal), Is.False);
    }
}

using System.CommandLine;
using System.Text.RegularExpressions;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Tests.Support;

namespace TwitterSdk.Cli.Tests;

/// <summary>Words that no command takes, help, and completion.</summary>
public sealed partial class UsageTests : CliFixture
{
    [TestCase("There is no command 'cal'. Did you mean 'call'? Run 'twitter --help' to see what there is.", "cal")]
    [TestCase("There is no command 'ad'. Did you mean 'add'? Run 'twitter rules --help' to see what there is.", "rules", "ad", "cat")]
    [TestCase("There is no option '--profil'. Did you mean '--profile'? Run 'twitter timeline --help'", "timeline", "ada", "--profil", "x")]
    [TestCase("There is no option '--verbos'. Did you mean '--verbose'?", "logout", "--verbos")]
    [TestCase("'eve' is a word too many.", "upload", "a.png", "eve")]
    [TestCase("<name> is missing. Run 'twitter profiles use --help' to see what there is.", "profiles", "use")]
    [TestCase("--count is 'abc', but must be a whole number.", "timeline", "--count", "abc")]
    [TestCase("--speed is 'fast', but must be a number.", "emulator", "--speed", "fast")]
    [TestCase("--fields needs a value.", "call", "users.show", "--fields")]
    [TestCase("There is no option '--alll'.", "call", "users.show", "--alll")]
    [TestCase("--base-address: 'nowhere' is not an absolute http or https address", "call", "users.show", "--base-address", "nowhere")]
    [TestCase("'a/b' cannot be the name of a profile", "login", "--bearer", "--profile", "a/b")]
    [TestCase("--bearer and --app are different ways to sign in", "login", "--app", "--bearer")]
    [TestCase("--redirect 'https://example.com' is no address of this machine", "login", "--redirect", "https://example.com")]
    public async Task A_wrong_word_is_told_on_standard_error_with_exit_code_2(string problem, params string[] words)
    {
        CliOutcome outcome = await RunAsync(words);

        Assert.That(outcome.Code, Is.EqualTo(2), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain(problem));
        Assert.That(outcome.Out, Is.Empty);
    }

    [Test]
    public async Task The_version_is_that_of_the_package_and_nothing_else()
    {
        CliOutcome outcome = await RunAsync("--version");

        Assert.That(outcome.Code, Is.Zero, outcome.ToString());
        Assert.That(outcome.Out, Does.Match(@"^\d+\.\d+\.\d+(-[\w.]+)?\n$"));
    }

    [Test]
    public async Task Help_of_every_command_ends_well()
    {
        foreach (string[] words in Commands(CliApp.CreateRoot(null!), []))
        {
            CliOutcome outcome = await RunAsync([.. words, "--help"]);
            Assert.That(outcome.Code, Is.Zero, outcome.ToString());
            Assert.That(outcome.Out, Does.Contain("Usage:"));
            Assert.That(outcome.Lines, Has.All.Length.LessThanOrEqualTo(110));
            // A word that can be completed is told by its name, and not by all that it could be.
            Assert.That(outcome.Lines, Has.Length.LessThan(40).And.None.Matches<string>(line => line.StartsWith('<') && line.Contains('|')), outcome.ToString());
        }
    }

    [TestCase("call")]
    [TestCase("sync", "rules")]
    public async Task A_command_that_others_follow_shows_them_and_is_no_success(string shown, params string[] words)
    {
        CliOutcome outcome = await RunAsync(words);

        Assert.That((outcome.Code, outcome.Out), Is.EqualTo((2, "")));
        Assert.That(outcome.Error, Does.Contain("Usage:").And.Contain($"  {shown} "));
    }

    [TestCase("profiles use a", "ada")]
    [TestCase("strea", "stream")]
    [TestCase("stream sam", "sample10")]
    [TestCase("call statuses.update sta", "status=")]
    [TestCase("call v2.tweets.create reply_settings=fol", "reply_settings=following")]
    [TestCase("call v2.users.get_me user.fields=id,created", "user.fields=id,created_at")]
    [TestCase("call users.show include_entities=", "include_entities=true")]
    public async Task What_may_follow_is_suggested(string line, string expected)
    {
        CliOutcome outcome = await RunAsync($"[suggest:{line.Length}]", line);

        Assert.That(outcome.Lines, Does.Contain(expected), outcome.ToString());
    }

    [Test]
    public async Task What_was_given_is_not_suggested_again()
    {
        const string Line = "call statuses.update status=Hello ";
        CliOutcome outcome = await RunAsync($"[suggest:{Line.Length}]", Line);

        Assert.That(outcome.Lines, Does.Contain("media_ids=").And.Not.Contain("status="));
    }

    [TestCase("bash", "complete -F")]
    [TestCase("zsh", "compdef")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public async Task A_shell_gets_its_script(string shell, string expected)
    {
        CliOutcome outcome = await RunAsync("completion", shell);

        Assert.That(outcome.Out, Does.Contain(expected).And.Contain("[suggest:").And.Not.Contain("\r"));
    }

    [Test]
    public async Task Endpoints_are_found_by_words()
    {
        CliOutcome outcome = await RunAsync("endpoints", "bookmark");
        CliOutcome none = await RunAsync("endpoints", "no-such-thing");

        Assert.That(outcome.Lines, Has.Some.StartsWith("v2.bookmarks."), outcome.ToString());
        Assert.That(none.Error, Does.Contain("No endpoint has no-such-thing"));
    }

    [Test]
    public void Every_command_line_of_the_readme_can_be_parsed()
    {
        string readme = File.ReadAllText(Path.Combine(Repository(), "src", "TwitterSdk.Cli", "README.md"));
        string[] lines = [.. BashBlock().Matches(readme).SelectMany(block => block.Groups[1].Value.Split('\n')).Where(line => line.StartsWith("twitter ", StringComparison.Ordinal))];

        Assert.That(lines, Has.Length.GreaterThan(20));
        foreach (string line in lines)
        {
            string words = line["twitter ".Length..].Split(" | ")[0].Split(" > ")[0].Split(" < ")[0].Split("  #")[0];
            ParseResult parsed = CliApp.CreateRoot(null!).Parse(words.Replace('\'', '"'));
            Assert.That(parsed.Errors, Is.Empty, line);
            if (parsed.CommandResult.Command.Name == "call")
                Assert.That(EndpointCatalog.Embedded.TryFind(parsed.GetRequiredValue<string>("endpoint")), Is.Not.Null, line);
        }
    }

    [GeneratedRegex(@"```bash\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex BashBlock();

    private static IEnumerable<string[]> Commands(Command command, string[] words)
    {
        yield return words;
        foreach (Command inner in command.Subcommands)
        {
            foreach (string[] found in Commands(inner, [.. words, inner.Name]))
                yield return found;
        }
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TwitterSdk.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}

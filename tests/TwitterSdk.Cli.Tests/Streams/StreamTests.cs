using System.Text.Json;
using TwitterSdk.Cli.Tests.Support;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Cli.Tests.Streams;

/// <summary>Streams, their rules, and timelines.</summary>
public sealed class StreamTests : CliFixture
{
    [Test]
    public async Task Rules_are_added_listed_and_removed()
    {
        CliOutcome added = await RunAsync("rules", "add", "cat has:images", "--tag", "cats");
        CliOutcome list = await RunAsync("rules", "list", "--json");
        string id = JsonElement.Parse(list.Out).GetProperty("id").GetString()!;
        await RunAsync("rules", "add", "dog");
        CliOutcome removed = await RunAsync("rules", "remove", id);
        CliOutcome byValue = await RunAsync("rules", "remove", "dog");

        Assert.That(added.Code, Is.Zero, added.ToString());
        Assert.That(added.Out, Does.Contain("cat has:images"));
        Assert.That(JsonElement.Parse(list.Out).GetProperty("tag").GetString(), Is.EqualTo("cats"));
        Assert.That(removed.Code, Is.Zero, removed.ToString());
        Assert.That(byValue.Code, Is.Zero, byValue.ToString());
        Assert.That((await RunAsync("rules", "list")).Out, Is.Empty);
    }

    [Test]
    public async Task Rules_become_those_of_a_file_but_not_in_a_dry_run()
    {
        await RunAsync("rules", "add", "cat");
        await RunAsync("rules", "add", "dog");
        const string Wished = "cat\n{\"value\":\"#looms\",\"tag\":\"weaving\"}\n";

        CliOutcome dry = await World.PipeAsync(Wished, "rules", "sync", "-", "--dry-run");
        CliOutcome untouched = await RunAsync("rules", "list");
        CliOutcome done = await World.PipeAsync(Wished, "rules", "sync", "-");
        CliOutcome after = await RunAsync("rules", "list", "--json");

        Assert.That(dry.Code, Is.Zero, dry.ToString());
        Assert.That(dry.Error, Does.Contain("To be added 1, removed 1, kept 1, refused 0."));
        Assert.That(untouched.Lines, Has.Length.EqualTo(2));
        Assert.That(done.Error, Does.Contain("Added 1, removed 1, kept 1, refused 0."));
        Assert.That(after.Lines.Select(line => JsonElement.Parse(line).GetProperty("value").GetString()), Is.EquivalentTo(new[] { "cat", "#looms" }));
        CliOutcome same = await World.PipeAsync(after.Out, "rules", "sync", "-");
        Assert.That(same.Error, Does.Contain("Added 0, removed 0, kept 2"), "what list writes, sync reads");
    }

    [TestCase("stream", "fliter", "--json", "There is no stream 'fliter'. Did you mean 'filter'?")]
    [TestCase("timeline", "--count", "0", "--count is less than 1")]
    public async Task Mistakes_are_told(string one, string two, string three, string problem)
    {
        CliOutcome outcome = await RunAsync(one, two, three);

        Assert.That(outcome.Code, Is.EqualTo(2), outcome.ToString());
        Assert.That(outcome.Error, Does.Contain(problem));
    }

    [Test]
    public async Task The_filtered_stream_shows_what_matches()
    {
        await RunAsync("rules", "add", "looms");
        Task<CliOutcome> running = RunAsync("stream", "filter", "--max", "2");
        await Patience.UntilAsync(() => running.IsCompleted || Emulator.State.Streams.Open > 0, "the connection");
        Emulator.State.AddTweet(Ada, "nothing of the kind");
        Emulator.State.AddTweet(Ada, "looms weave\nnumbers");
        Emulator.State.AddTweet(Ada, "more looms");
        CliOutcome outcome = await running;

        Assert.That(outcome.Code, Is.Zero, outcome.ToString());
        Assert.That(outcome.Lines, Has.Length.EqualTo(2), outcome.ToString());
        Assert.That(outcome.Lines[0], Does.EndWith("  @ada  looms weave numbers"));
        Assert.That(outcome.Error, Does.Contain("Connected."));
    }

    [Test]
    public async Task A_stream_of_the_first_API_takes_its_own_parameters()
    {
        Task<CliOutcome> running = RunAsync("stream", "filter", "track=looms", "--v1", "--max", "1", "--json");
        await Patience.UntilAsync(() => running.IsCompleted || Emulator.State.Streams.Open > 0, "the connection");
        Emulator.State.AddTweet(Ada, "looms again");
        CliOutcome outcome = await running;

        Assert.That(outcome.Code, Is.Zero, outcome.ToString());
        Assert.That(JsonElement.Parse(outcome.Out).GetProperty("text").GetString(), Is.EqualTo("looms again"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Timelines_are_lines_of_time_author_and_text(bool v1)
    {
        EmulatorUser babbage = Emulator.State.AddUser("babbage");
        Emulator.State.Follow(Ada, babbage);
        for (int i = 1; i <= 12; i++)
            Emulator.State.AddTweet(babbage, $"note {i}");
        string[] api = v1 ? ["--v1"] : [];

        CliOutcome home = await RunAsync(["timeline", "-n", "3", .. api]);
        CliOutcome his = await RunAsync(["timeline", "@babbage", "--count", "12", .. api]);
        CliOutcome json = await RunAsync(["timeline", "babbage", "--json", .. api]);

        Assert.That(home.Lines.Select(line => line.Split("  ")[^1]), Is.EqualTo(new[] { "note 12", "note 11", "note 10" }), home.ToString());
        Assert.That(his.Lines, Has.Length.EqualTo(12), his.ToString());
        Assert.That(his.Lines[0], Does.Match(@"^\d{4}-\d\d-\d\d \d\d:\d\d  @babbage  note 12$"));
        Assert.That(JsonElement.Parse(json.Lines[0]).TryGetProperty("id", out _), Is.True);
    }
}

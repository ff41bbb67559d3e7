namespace TwitterSdk.Packages.Tests;

/// <summary>What a user of the packages sees, in projects that know nothing of the repository.</summary>
public sealed class ConsumerTests
{
    // The app that is trimmed needs packs of the SDK that not every machine has.
    private static IEnumerable<string> TrimmedConsumers() => TrimmingPacks.AreHere ? ["Console"] : [];

    [Test]
    public async Task A_console_app_talks_to_the_emulator_also_through_a_spec_of_its_own()
    {
        string output = await Consumer.Create("Console").RunAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(output, Does.Contain("posted: Hello from a package"));
            Assert.That(output, Does.Contain("own spec: Hello from a package"));
        }
    }

    [Test]
    public async Task A_web_app_registers_the_client_and_answers_webhooks() =>
        Assert.That(await Consumer.Create("Web").RunAsync(), Does.Contain("client: TwitterClient").And.Contain("check: sha256="));

    [Test]
    public async Task A_mistake_in_a_spec_of_ones_own_is_an_error_of_the_build_at_its_line()
    {
        Consumer consumer = Consumer.Create("Console");
        consumer.Edit("reports.json", "\"Tweet?\"", "\"Tweat?\"");
        (int exitCode, string output) = await DotNet.TryRunAsync(consumer.Folder, "build");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Not.Zero);
            Assert.That(output, Does.Match(@"reports\.json\(15,\d+\): error TSDK101: No type is called 'Tweat'\. Did you mean 'Tweet'\?"));
        }
    }

    [Test]
    public async Task The_analyzers_speak_in_the_users_build()
    {
        Consumer consumer = Consumer.Create("Console");
        consumer.Edit("Program.cs", "Console.WriteLine($\"posted", "twitter.V2.Streams.FilterAsync();\nConsole.WriteLine($\"posted");
        (int exitCode, string output) = await DotNet.TryRunAsync(consumer.Folder, "build");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Not.Zero);
            Assert.That(output, Does.Match(@"Program\.cs\(\d+,\d+\): error TSDK304: 'FilterAsync' sends nothing"));
        }
    }

    [TestCaseSource(nameof(TrimmedConsumers))]
    public async Task A_trimmed_app_runs_and_trimming_warns_of_nothing(string name)
    {
        Consumer consumer = Consumer.Create(name);
        string published = Path.Combine(consumer.Folder, "published");
        string built = await DotNet.RunAsync(consumer.Folder, "publish", "-r", TrimmingPacks.Runtime, "-p:PublishTrimmed=true", "-p:TrimmerSingleWarn=false", "-o", published);
        Assert.That(built, Does.Not.Contain("warning"));
        Assert.That(await DotNet.RunAsync(consumer.Folder, "exec", Path.Combine(published, "Shop.dll")), Does.Contain("own spec: Hello from a package"));
    }
}

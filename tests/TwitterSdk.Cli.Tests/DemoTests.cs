using TwitterSdk.Cli.Tests.Support;

namespace TwitterSdk.Cli.Tests;

/// <summary>The guided tour through Twitch; that through Twitter waits too much for a test.</summary>
public sealed class DemoTests
{
    [Test]
    public async Task Each_step_sees_what_it_should()
    {
        await using CliWorld world = await CliWorld.StartAsync();
        CliOutcome outcome = await world.RunAsync("demo", "twitch");
        Assert.That(outcome.Code, Is.Zero, outcome.ToString());
    }
}

using System.Text.Json;
using TwitterSdk.Cli.Tests.Support;

namespace TwitterSdk.Cli.Tests.Calls;

/// <summary>What is left of the windows.</summary>
public sealed class LimitsTests : CliFixture
{
    [Test]
    public async Task Windows_that_were_used_are_a_chart()
    {
        await RunAsync("call", "users.show", "screen_name=ada");
        CliOutcome chart = await RunAsync("limits");
        CliOutcome users = await RunAsync("limits", "users", "--json");

        Assert.That(chart.Code, Is.Zero, chart.ToString());
        Assert.That(chart.Lines, Has.Some.Match("/users/show.* 899/900 +█+"), chart.ToString());
        Assert.That(chart.Error, Does.Contain("windows are untouched; --all shows them."));
        Assert.That(users.Lines.Select(line => JsonElement.Parse(line).GetProperty("path").GetString()), Has.All.StartsWith("/users/"));
    }
}

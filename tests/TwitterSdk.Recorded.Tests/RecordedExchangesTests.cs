namespace TwitterSdk.Recorded.Tests;

/// <summary>Replays what was recorded from the live API, and what documentation shows, through the real client.</summary>
[Category("Recorded")]
public sealed class RecordedExchangesTests
{
    [Test]
    public async Task Recorded_v1_1_requests_are_sent_alike_and_their_answers_lose_nothing() =>
        await AllAreEqualAsync("recorded v1.1", Recording.Load("twitter", "v1.1"), ReplayClient.TwitterV1, typedPercent: 99);

    [Test]
    public async Task Recorded_v2_requests_are_sent_alike_and_their_answers_lose_nothing() =>
        await AllAreEqualAsync("recorded v2", Recording.Load("twitter", "v2"), ReplayClient.TwitterV2, typedPercent: 98);

    /// <summary>Here and there documentation shows the answer of another endpoint; its members are kept, but not typed.</summary>
    [Test]
    public async Task Documented_answers_of_v2_are_read_without_a_loss() =>
        await AllAreEqualAsync("recorded v2 x-docs", Recording.Load("x-docs", "v2"), ReplayClient.TwitterV2, typedPercent: 95);

    [Test]
    public async Task Documented_answers_of_Kraken_are_read_without_a_loss_and_refusals_become_exceptions() =>
        await AllAreEqualAsync("recorded kraken", Recording.Load("kraken-v3", "kraken-v3"), ReplayClient.Kraken, typedPercent: 98);

    private static async Task AllAreEqualAsync(string what, IReadOnlyList<Recording> recordings, ReplayClient client, double typedPercent)
    {
        Tally tally = await Replay.RunAsync(recordings, client);

        // Progress is shown once; what goes to Out is shown as it comes, and again behind the test.
        await TestContext.Progress.WriteLineAsync($"{what}: {tally}");
        foreach (string untyped in tally.Untyped.GroupBy(path => path).Select(group => $"  {group.Key} x{group.Count()}").Take(50))
            await TestContext.Progress.WriteLineAsync(untyped);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tally.Problems, Is.Empty);
            Assert.That(tally.RequestsEqual, Is.EqualTo(tally.Exchanges), "requests equal");
            Assert.That(tally.ResponsesRead, Is.EqualTo(tally.Exchanges), "responses read");
            Assert.That(tally.TypedPercent, Is.GreaterThanOrEqualTo(typedPercent), "typed members");
        }
    }
}

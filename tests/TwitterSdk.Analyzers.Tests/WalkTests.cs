using TwitterSdk.Analyzers.CodeFixes;

namespace TwitterSdk.Analyzers.Tests;

public sealed class WalkTests
{
    [Test]
    public async Task A_stream_or_a_walk_that_is_dropped_sends_nothing() =>
        Assert.That(
            await new AnalyzedCode("""
                «twitter.V2.Streams.FilterAsync(token)»;
                _ = «twitter.V2.Users.EnumerateFollowersAsync(new UserId(12), token)»;
                await foreach (var message in twitter.V2.Streams.FilterAsync(token))
                    break;
                """).ProblemsAsync(),
            Is.EqualTo(new[]
            {
                "TSDK304 'FilterAsync' sends nothing until it is walked: use 'await foreach'",
                "TSDK304 'EnumerateFollowersAsync' sends nothing until it is walked: use 'await foreach'",
            }));

    [Test]
    public async Task A_walk_by_hand_must_be_left() =>
        Assert.That(
            await new AnalyzedCode("""
                var «open = twitter.V2.Streams.FilterAsync(token).GetAsyncEnumerator(token)»;
                await open.MoveNextAsync();
                await using var closed = twitter.V2.Streams.FilterAsync(token).GetAsyncEnumerator(token);
                await closed.MoveNextAsync();
                var byHand = twitter.V2.Streams.FilterAsync(token).GetAsyncEnumerator(token);
                await byHand.DisposeAsync();
                """).ProblemsAsync(),
            Is.EqualTo(new[] { "TSDK305 The connection of 'open' stays open: declare it with 'await using', or use 'await foreach'" }));

    [Test]
    public async Task The_fixes_walk_it_and_leave_it()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await new AnalyzedCode("«twitter.V2.Streams.FilterAsync(token)»;").FixedAsync(new WalkCodeFix()),
                Is.EqualTo("await foreach (var item in twitter.V2.Streams.FilterAsync(token))\n{\n}"));
            Assert.That(
                await new AnalyzedCode("var «open = twitter.V2.Streams.FilterAsync(token).GetAsyncEnumerator(token)»;").FixedAsync(new WalkCodeFix()),
                Is.EqualTo("await using var open = twitter.V2.Streams.FilterAsync(token).GetAsyncEnumerator(token);"));
        }
    }
}

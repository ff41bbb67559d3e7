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
    public async Task A_walk_that_somebody_else_is_in_charge_of_is_left_alone() =>
        Assert.That(
            await new AnalyzedCode("""
                var walks = new List<IAsyncEnumerator<TweetMessage>>();
                var kept = twitter.V2.Streams.FilterAsync(token).GetAsyncEnumerator(token);
                walks.Add(kept);
                var given = Open();
                var inUsing = twitter.V2.Streams.FilterAsync(token).GetAsyncEnumerator(token);
                await using (inUsing.ConfigureAwait(false))
                    await inUsing.MoveNextAsync();
                var inFinally = twitter.V2.Streams.FilterAsync(token).GetAsyncEnumerator(token);
                try
                {
                    while (await inFinally.MoveNextAsync().ConfigureAwait(false))
                        Console.WriteLine(inFinally.Current.Data?.Text);
                }
                finally
                {
                    await inFinally.DisposeAsync().ConfigureAwait(false);
                }

                var later = twitter.V2.Streams.FilterAsync(token).GetAsyncEnumerator(token);
                token.Register(() => later.DisposeAsync());

                IAsyncEnumerator<TweetMessage> Open()
                {
                    var open = twitter.V2.Streams.FilterAsync(token).GetAsyncEnumerator(token);
                    return open;
                }

                async IAsyncEnumerable<TweetMessage> Again()
                {
                    await foreach (var message in twitter.V2.Streams.FilterAsync(token).WithCancellation(token))
                        yield return message;
                }
                """).ProblemsAsync(),
            Is.Empty);

    [Test]
    public async Task A_walk_that_is_only_looked_at_or_handed_on_is_left_alone() =>
        Assert.That(
            await new AnalyzedCode("""
                Refused(() => twitter.V2.Users.EnumerateFollowersAsync(default, token));
                Func<object> open = () => twitter.V2.Streams.FilterAsync(token);
                var kept = twitter.V2.Users.EnumerateFollowersAsync(new UserId(12), token);
                Console.WriteLine(twitter.V2.Users.EnumerateFollowersAsync(new UserId(12), token));
                object? maybe = twitter?.V2.Streams.FilterAsync(token);

                static void Refused(Action act) => act();
                """).ProblemsAsync(),
            Is.Empty);

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

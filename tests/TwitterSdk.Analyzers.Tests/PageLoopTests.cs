using TwitterSdk.Analyzers.CodeFixes;

namespace TwitterSdk.Analyzers.Tests;

public sealed class PageLoopTests
{
    [Test]
    public async Task A_loop_that_never_says_which_page_is_told() =>
        Assert.That(
            await new AnalyzedCode("""
                while (true)
                {
                    var page = await «twitter.V2.Users.GetFollowersAsync(new UserId(12), new() { MaxResults = 100 }, token)»;
                    if (page.Data is null)
                        break;
                }
                """).ProblemsAsync(),
            Is.EqualTo(new[] { "TSDK306 'GetFollowersAsync' is called in a loop without a continuation: use 'EnumerateFollowersAsync', which walks over all pages" }));

    [Test]
    public async Task Loops_that_go_on_wait_or_ask_for_something_else_are_left_alone() =>
        Assert.That(
            await new AnalyzedCode("""
                string? next = null;
                do
                {
                    var page = await twitter.V2.Users.GetFollowersAsync(new UserId(12), new() { PaginationToken = next }, token);
                    next = page.Meta?.NextToken;
                }
                while (next is not null);
                while (!token.IsCancellationRequested)
                {
                    await twitter.V2.Users.GetFollowersAsync(new UserId(12), token);
                    await Task.Delay(1000, token);
                }
                for (int i = 0; i < 3; i++)
                    await twitter.V2.Users.GetFollowersAsync(new UserId(i), token);
                foreach (int id in new[] { 1, 2 })
                    await twitter.V2.Users.GetFollowersAsync(new UserId(id), token);
                """).ProblemsAsync(),
            Is.Empty);

    [Test]
    public async Task A_loop_that_reads_the_continuation_is_told_whatever_else_it_does() =>
        Assert.That(
            await new AnalyzedCode("""
                string? next = null;
                do
                {
                    try
                    {
                        var page = await «twitter.V2.Users.GetFollowersAsync(new UserId(12), token)»;
                        next = page.Meta?.NextToken;
                        await Task.Delay(1000, token);
                    }
                    catch (TimeoutException)
                    {
                        break;
                    }
                }
                while (next is not null);
                """).ProblemsAsync(),
            Has.Length.EqualTo(1));

    // Another try.
    [TestCase("for (int attempt = 0; attempt < 3; attempt++) { try { var page = await twitter.V2.Users.GetFollowersAsync(me, token); break; } catch (TimeoutException) { } }")]
    [TestCase("while (true) { var page = await twitter.V2.Users.GetFollowersAsync(me, token); Console.WriteLine(page.Data); break; }")]
    // A measurement.
    [TestCase("for (int i = 0; i < 1000; i++) await twitter.V2.Users.GetFollowersAsync(me, token);")]
    // A prompt, a service, a poll.
    [TestCase("while (Console.ReadLine() is { } line) { if (line == \"f\") Console.WriteLine((await twitter.V2.Users.GetFollowersAsync(me, token)).Data); }")]
    [TestCase("while (true) { Console.ReadKey(); Console.WriteLine((await twitter.V2.Users.GetFollowersAsync(me, token)).Data); }")]
    [TestCase("using var gate = new SemaphoreSlim(0); while (true) { await gate.WaitAsync(token); var page = await twitter.V2.Users.GetFollowersAsync(me, token); Console.WriteLine(page.Data); }")]
    [TestCase("while (await Ready(token)) Console.WriteLine((await twitter.V2.Users.GetFollowersAsync(me, token)).Data);")]
    [TestCase("while (true) { var page = await twitter.V2.Users.GetFollowersAsync(me, token); Thread.Sleep(page.Data!.Count); }")]
    // Something else each time.
    [TestCase("var queue = new Queue<UserId>(); while (queue.TryDequeue(out var id)) Console.WriteLine((await twitter.V2.Users.GetFollowersAsync(id, token)).Data);")]
    [TestCase("using var all = new List<UserId>().GetEnumerator(); while (all.MoveNext()) Console.WriteLine((await twitter.V2.Users.GetFollowersAsync(all.Current, token)).Data);")]
    [TestCase("var id = me; while (true) { var page = await twitter.V2.Users.GetFollowersAsync(id, token); (id, _) = (page.Data![0].Id, page.Meta); }")]
    [TestCase("while (true) { var page = await twitter.V2.Users.GetFollowersAsync(me, token); me = page.Data![0].Id; }")]
    [TestCase("while (true) { var page = await twitter.V2.Users.GetFollowersAsync(s_next, token); Console.WriteLine(page.Data); }")]
    public async Task Loops_that_may_mean_something_else_are_left_alone(string loop) =>
        Assert.That(
            await new AnalyzedCode($"""
                await LoopAsync(new UserId(12));
                async Task LoopAsync(UserId me)
                [
                    {loop}
                ]

                static Task<bool> Ready(CancellationToken token) => Task.FromResult(false);
                """.Replace("[\n", "{\n", StringComparison.Ordinal).Replace("\n]", "\n}", StringComparison.Ordinal)).ProblemsAsync(),
            Is.Empty);

    [Test]
    public async Task A_search_is_known_by_its_request_whatever_its_walk_is_called() =>
        Assert.That(
            await new AnalyzedCode("""
                while (!token.IsCancellationRequested)
                    await «twitter.V2.Tweets.SearchRecentAsync("x", token)»;
                """).ProblemsAsync(),
            Is.EqualTo(new[] { "TSDK306 'SearchRecentAsync' is called in a loop without a continuation: use 'EnumerateRecentAsync', which walks over all pages" }));

    [Test]
    public async Task A_loop_that_keeps_the_continuation_is_made_to_send_it() =>
        Assert.That(
            await new AnalyzedCode("""
                string? next = null;
                do
                {
                    var page = await «twitter.V2.Users.GetFollowersAsync(new UserId(12), new() { MaxResults = 100 }, token)»;
                    next = page.Meta?.NextToken;
                }
                while (next is not null);
                """).FixedAsync(new PageLoopCodeFix()),
            Is.EqualTo("""
                string? next = null;
                do
                {
                var page = await twitter.V2.Users.GetFollowersAsync(new UserId(12), new() { MaxResults = 100, PaginationToken = next }, token);
                next = page.Meta?.NextToken;
                }
                while (next is not null);
                """));

    [TestCase("while (true)")]
    [TestCase("for (;;)")]
    [TestCase("while (!token.IsCancellationRequested)")]
    public async Task A_loop_that_keeps_none_becomes_a_walk(string loop) =>
        Assert.That(
            await new AnalyzedCode($$"""
                {{loop}}
                {
                    var page = await «twitter.V2.Users.GetFollowersAsync(new UserId(12), new() { MaxResults = 100 }, token)».ConfigureAwait(false);
                    if (page.Data is null)
                        break;
                }
                """).FixedAsync(new PageLoopCodeFix()),
            Is.EqualTo("""
                await foreach (var page in twitter.V2.Users.EnumerateFollowersAsync(new UserId(12), new() { MaxResults = 100 }, token).AsAnswers().ConfigureAwait(false))
                {
                if (page.Data is null)
                break;
                }
                """));
}

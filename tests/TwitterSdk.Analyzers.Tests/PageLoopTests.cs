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

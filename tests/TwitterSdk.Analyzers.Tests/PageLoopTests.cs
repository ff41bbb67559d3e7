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
}

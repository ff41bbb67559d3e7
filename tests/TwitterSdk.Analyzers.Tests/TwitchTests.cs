using TwitterSdk.Analyzers.CodeFixes;

namespace TwitterSdk.Analyzers.Tests;

/// <summary>The rules are about calls, and not about one vendor's.</summary>
public sealed class TwitchTests
{
    [Test]
    public async Task The_name_of_an_app_is_not_enough_for_Helix() =>
        Assert.That(
            await new AnalyzedCode("""
                var twitch = TwitterSdk.Twitch.TwitchClient.Create(TwitterSdk.Twitch.TwitchCredentials.ClientId("client"));
                await «twitch.Helix.Users.GetAsync(token)»;
                var app = TwitterSdk.Twitch.TwitchClient.Create(TwitterSdk.Twitch.TwitchCredentials.AppSecret("client", "secret"));
                await app.Helix.Users.GetAsync(token);
                await «app.Helix.Users.UpdateAsync(token)»;
                """).ProblemsAsync(),
            Has.Length.EqualTo(2));

    [Test]
    public async Task A_loop_over_one_page_of_Helix_is_told_and_made_to_go_on() =>
        Assert.That(
            await new AnalyzedCode("""
                TwitterSdk.Twitch.ITwitchClient twitch = null!;
                string? after = null;
                do
                {
                    var page = await «twitch.Helix.Streams.GetAsync(new() { First = 100 }, token)»;
                    after = page.Pagination?.Cursor;
                }
                while (after is not null);
                """).FixedAsync(new PageLoopCodeFix()),
            Does.Contain("GetAsync(new() { First = 100, After = after }, token);"));
}

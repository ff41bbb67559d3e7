namespace TwitterSdk.Analyzers.Tests;

public sealed class CredentialReachTests
{
    [Test]
    public async Task A_bearer_token_cannot_post() =>
        Assert.That(
            await new AnalyzedCode("""
                var app = TwitterClient.Create(TwitterCredentials.App("bearer"));
                await «app.V2.Tweets.CreateAsync(new() { Text = "x" }, token)»;
                """).ProblemsAsync(),
            Is.EqualTo(new[] { "TSDK301 'Tweets.CreateAsync' accepts OAuth 2.0 of a user or OAuth 1.0a of a user; these credentials serve a bearer token of the app. Create the client with other credentials, or use As(...)." }));

    [Test]
    public async Task Credentials_are_found_behind_locals_and_other_options() =>
        Assert.That(
            await new AnalyzedCode("""
                var credentials = TwitterCredentials.OAuth2("token");
                var user = twitter.As(credentials).With(options => options with { Timeout = TimeSpan.FromSeconds(5) });
                await «user.V2.Usage.GetAsync(token)»;
                """).ProblemsAsync(),
            Has.Length.EqualTo(1));

    [Test]
    public async Task What_cannot_be_told_is_left_alone() =>
        Assert.That(
            await new AnalyzedCode("""
                var app = TwitterClient.Create(TwitterCredentials.App("bearer"));
                await app.V2.Tweets.SearchRecentAsync("x", token);
                await twitter.V2.Tweets.CreateAsync(new() { Text = "x" }, token);
                app = TwitterClient.Create(TwitterCredentials.User("a", "b", "c", "d"));
                await app.V2.Tweets.CreateAsync(new() { Text = "x" }, token);
                """).ProblemsAsync(),
            Is.Empty);

    // Given anew behind the analyzer's back.
    [TestCase("Give(out app);")]
    [TestCase("Swap(ref app);")]
    [TestCase("(app, _) = (twitter, 1);")]
    [TestCase("Action swap = () => app = twitter; swap();")]
    [TestCase("app = token.CanBeCanceled ? twitter : app;")]
    public async Task A_client_that_may_be_another_one_is_left_alone(string change) =>
        Assert.That(
            await new AnalyzedCode($$"""
                ITwitterClient app = TwitterClient.Create(TwitterCredentials.App("bearer"));
                {{change}}
                await app.V2.Tweets.CreateAsync(new() { Text = "x" }, token);

                void Give(out ITwitterClient given) => given = twitter;
                void Swap(ref ITwitterClient given) => given = twitter;
                """).ProblemsAsync(),
            Is.Empty);

    [Test]
    public async Task Credentials_that_are_chosen_or_come_from_elsewhere_are_left_alone() =>
        Assert.That(
            await new AnalyzedCode("""
                var chosen = TwitterClient.Create(token.CanBeCanceled ? TwitterCredentials.App("bearer") : TwitterCredentials.OAuth2("token"));
                await chosen.V2.Tweets.CreateAsync(new() { Text = "x" }, token);
                var made = TwitterClient.Create(Make());
                await made.V2.Tweets.CreateAsync(new() { Text = "x" }, token);
                await Post(TwitterClient.Create(TwitterCredentials.App("bearer")));

                static TwitterSdk.Core.Auth.ApiCredentials Make() => TwitterCredentials.OAuth2("token");
                async Task Post<TClient>(TClient client) where TClient : ITwitterClient => await client.V2.Tweets.CreateAsync(new() { Text = "x" }, token);
                """).ProblemsAsync(),
            Is.Empty);
}

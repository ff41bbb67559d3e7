using System.Text.RegularExpressions;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Emulator.State;
using TwitterSdk.SignIn;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

/// <summary>The real client signs users in at the emulator's page; a bare HTTP client plays the browser.</summary>
public sealed partial class OAuth2SignInTests : ClientFixture
{
    private static readonly Uri s_callback = new("https://app.example/back");
    private static readonly OAuth2Scope[] s_scopes = [OAuth2Scope.TweetRead, OAuth2Scope.TweetWrite, OAuth2Scope.UsersRead, OAuth2Scope.OfflineAccess];

    private HttpClient _browser = null!;

    [SetUp]
    public void OpenBrowser()
    {
        _browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        Token.App.Callbacks.Add(s_callback.OriginalString);
    }

    [TearDown]
    public void CloseBrowser() => _browser.Dispose();

    [Test]
    public async Task A_user_who_clicks_allow_can_be_acted_for_renewed_and_signed_out([Values] bool isPublic)
    {
        Token.App.IsPublic = isPublic;
        OAuth2Flow flow = Twitter.CreateOAuth2Flow(Token.App.ClientId, isPublic ? null : Token.App.ClientSecret);
        OAuth2PendingSignIn pending = flow.Start(s_callback, s_scopes);
        OAuth2Tokens tokens = await flow.CompleteAsync(pending, await ClickAsync(pending.Page, "allow", "bob"));
        OAuth2Users users = TwitterCredentials.OAuth2Users(Token.App.ClientId, isPublic ? null : Token.App.ClientSecret, new MemoryTokenStore());
        OAuth2UserCredentials bob = await users.SignInAsync(Twitter, tokens);
        State.OAuth2.TryFind(tokens.AccessToken, out EmulatorOAuth2Token? known);
        State.OAuth2.Expire(known!);

        CreatedTweetAnswer posted = await Twitter.As(bob).V2.Tweets.CreateAsync(new() { Text = "With a renewed token" });
        await users.SignOutAsync(bob.Key, Twitter.Connection.AuthTransport);

        Assert.That(bob.Key, Is.EqualTo($"{Bob.Id}"));
        Assert.That(State.Tweets.TryFind(posted.Data!.Id.Value, out EmulatorTweet? tweet), Is.True);
        Assert.That(tweet!.Author, Is.EqualTo(Bob));
        Assert.That(known!.IsRevoked, "signed out");
    }

    [Test]
    public async Task A_user_who_clicks_deny_is_told_as_that()
    {
        OAuth2Flow flow = Twitter.CreateOAuth2Flow(Token.App.ClientId, Token.App.ClientSecret);
        OAuth2PendingSignIn pending = flow.Start(s_callback, s_scopes);
        Uri back = await ClickAsync(pending.Page, "deny", "bob");

        Assert.That(() => flow.CompleteAsync(pending, back), Throws.TypeOf<OAuth2Exception>().With.Property("Code").EqualTo("access_denied"));
    }

    [Test]
    public void A_spent_refresh_token_is_known_as_that()
    {
        EmulatorOAuth2Token token = State.OAuth2.Issue(Token.App, Bob);
        OAuth2Flow flow = Twitter.CreateOAuth2Flow(Token.App.ClientId, Token.App.ClientSecret);
        var tokens = new OAuth2Tokens { AccessToken = token.AccessToken, RefreshToken = token.RefreshToken };

        Assert.That(() => flow.RefreshAsync(tokens), Throws.Nothing);
        Assert.That(() => flow.RefreshAsync(tokens), Throws.TypeOf<OAuth2Exception>().With.Property("Code").EqualTo("invalid_grant"));
    }

    [Test]
    public void A_scope_that_the_server_misses_is_an_exception_of_its_own()
    {
        EmulatorOAuth2Token token = Emulator.CreateOAuth2User("carol", "tweet.read", "users.read");
        // The client does not know the scopes of this token, so it lets the server judge.
        ITwitterClient carol = Twitter.As(TwitterCredentials.OAuth2(token.AccessToken));

        Assert.That(() => carol.V2.Tweets.CreateAsync(new() { Text = "No" }), Throws.TypeOf<MissingScopeException>());
        Assert.That(async () => (await carol.V2.Users.GetMeAsync()).Data!.Username, Is.EqualTo("carol"));
    }

    private async Task<Uri> ClickAsync(Uri page, string decision, string user)
    {
        string html = await _browser.GetStringAsync(page);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["request"] = Question().Match(html).Groups[1].Value, ["user"] = user, ["decision"] = decision,
        });
        using HttpResponseMessage back = await _browser.PostAsync(new Uri(page, Action().Match(html).Groups[1].Value), form);
        return back.Headers.Location!;
    }

    [GeneratedRegex("name=\"request\" value=\"([^\"]+)\"")]
    private static partial Regex Question();

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex Action();
}

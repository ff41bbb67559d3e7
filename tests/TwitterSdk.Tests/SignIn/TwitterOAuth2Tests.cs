using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Http;
using TwitterSdk.SignIn;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.V2;

namespace TwitterSdk.Tests.SignIn;

public sealed class TwitterOAuth2Tests
{
    private static readonly Uri s_callback = new("https://app.example/back");

    [TestCase("https://{host}.x.com", "https://x.com/i/oauth2/authorize")]
    [TestCase("http://127.0.0.1:5000/{host}", "http://127.0.0.1:5000/-/i/oauth2/authorize")]
    public void The_page_is_where_the_spec_says_and_follows_the_base_address(string baseAddress, string page)
    {
        OAuth2Flow flow = Clients.Over(Clients.Fine(), options => options.BaseAddress = baseAddress).CreateOAuth2Flow("client");
        OAuth2PendingSignIn pending = flow.Start(s_callback, OAuth2Scope.TweetRead, OAuth2Scope.OfflineAccess);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pending.Page.GetLeftPart(UriPartial.Path), Is.EqualTo(page));
            Assert.That(pending.Page.Query, Does.Contain("scope=tweet.read%20offline.access").And.Contain("code_challenge_method=S256"));
        }
    }

    [Test]
    public async Task A_web_app_signs_a_user_in_calls_for_the_user_and_signs_out()
    {
        await using StubServer server = await StubServer.StartAsync(request => request.Path switch
        {
            "/api/2/oauth2/token" => (200, """{"token_type":"bearer","expires_in":7200,"access_token":"A","refresh_token":"R","scope":"users.read tweet.read offline.access"}"""),
            "/api/2/users/me" => (200, """{"data":{"id":"12","name":"Ada","username":"ada"}}"""),
            _ => (200, "{}"),
        });
        TwitterClient twitter = TwitterClient.Create(TwitterCredentials.None, options => options.BaseAddress = server.Address + "/{host}");
        var store = new MemoryTokenStore();
        OAuth2Users users = TwitterCredentials.OAuth2Users("client", "secret", store);
        OAuth2Flow flow = twitter.CreateOAuth2Flow("client", "secret");

        string session = flow.Start(s_callback, OAuth2Scope.UsersRead, OAuth2Scope.TweetRead, OAuth2Scope.OfflineAccess).Serialize();
        OAuth2PendingSignIn pending = OAuth2PendingSignIn.Deserialize(session);
        OAuth2Tokens tokens = await flow.CompleteAsync(pending, new Uri($"{s_callback}?code=c&state={pending.RevealState()}"));
        OAuth2UserCredentials ada = await users.SignInAsync(twitter, tokens);
        await twitter.As(ada).ReadAsync();
        await users.SignOutAsync(ada.Key, twitter.Connection.AuthTransport);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ada.Key, Is.EqualTo("12"));
            Assert.That(server.Requests.Select(request => $"{request.Path} {request.Authorization?.Split(' ')[0]}"), Is.EqualTo(new[]
            {
                "/api/2/oauth2/token Basic", "/api/2/users/me Bearer", "/api/1.1/things.json Bearer", "/api/2/oauth2/revoke Basic", "/api/2/oauth2/revoke Basic",
            }));
            Assert.That(() => twitter.As(users.For("12")).ReadAsync(), Throws.TypeOf<SignInExpiredException>());
        }
    }

    [Test]
    public void An_answer_without_a_user_is_told() =>
        Assert.That(
            () => TwitterCredentials.OAuth2Users("client", null, new MemoryTokenStore()).SignInAsync(Clients.Over(Clients.Fine()), new OAuth2Tokens { AccessToken = "A" }),
            Throws.TypeOf<OAuth2Exception>().With.Message.Contains("users.read"));

    [Test]
    public void A_spent_refresh_token_is_known_by_the_vendors_own_words()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json("""{"error":"invalid_request","error_description":"Value passed for the token was invalid."}""", System.Net.HttpStatusCode.BadRequest));
        OAuth2Flow flow = Clients.Over(handler).CreateOAuth2Flow("client");
        Assert.That(
            () => flow.RefreshAsync(new OAuth2Tokens { AccessToken = "A", RefreshToken = "R" }),
            Throws.TypeOf<OAuth2Exception>().With.Property(nameof(OAuth2Exception.Code)).EqualTo("invalid_grant"));
    }

    [Test]
    public void Scopes_that_a_plain_token_lacks_are_told_before_anything_is_sent()
    {
        ScriptedHandler handler = Clients.Fine();
        ITwitterClient twitter = Clients.Over(handler).As(TwitterCredentials.OAuth2("token-of-ada", OAuth2Scope.TweetRead));
        Assert.That(() => Write(twitter), Throws.TypeOf<InsufficientCredentialsException>().With.Property("MissingScopes").EqualTo(new[] { "tweet.write" }));
        Assert.That(handler.Requests, Is.Empty);
    }

    [Test]
    public void Required_scopes_are_the_least_for_all_calls_and_offline_access_only_when_asked_for()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RequiredScopes.For(Write, twitter => twitter.ReadAsync()), Is.EqualTo(new[] { OAuth2Scope.TweetRead, OAuth2Scope.TweetWrite }));
            Assert.That(RequiredScopes.For(twitter => twitter.V2.Tweets.CreateAsync(new())), Is.EqualTo(new[] { OAuth2Scope.TweetRead, OAuth2Scope.TweetWrite, OAuth2Scope.UsersRead }));
            Assert.That(RequiredScopes.For(offlineAccess: true, Write), Is.EqualTo(new[] { OAuth2Scope.TweetRead, OAuth2Scope.TweetWrite, OAuth2Scope.OfflineAccess }));
            Assert.That(() => RequiredScopes.For(twitter => twitter.V1.Statuses.UpdateAsync("x")), Throws.ArgumentException.With.Message.Contains("Statuses.Update"));
            Assert.That(() => RequiredScopes.For(_ => Task.CompletedTask), Throws.ArgumentException);
        }
    }

    private static Task Write(ITwitterClient twitter)
    {
        ApiEndpoint endpoint = new() { Name = "Tweets.Create", Method = HttpMethod.Post, Host = "api", Path = "2/tweets", Auth = [new(AuthScheme.OAuth2, "tweet.write", "tweet.read")] };
        return twitter.Connection.SendRawAsync(twitter.Connection.Begin(endpoint), default);
    }
}

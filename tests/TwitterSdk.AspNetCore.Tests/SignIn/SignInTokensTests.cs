using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using TwitterSdk.AspNetCore.SignIn;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Testing;

namespace TwitterSdk.AspNetCore.Tests.SignIn;

/// <summary>Who signed in with ASP.NET Core is a user of the SDK.</summary>
internal sealed class SignInTokensTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [TestCase("\"tweet.read offline.access\"")]
    [TestCase("[\"tweet.read\",\"offline.access\"]")]
    public async Task After_a_sign_in_calls_can_be_made_as_the_user(string scope)
    {
        var store = new MemoryTokenStore();
        OAuth2Users users = TwitterCredentials.OAuth2Users("client", "client-secret", store);

        await Context(scope, new Claim(ClaimTypes.NameIdentifier, "7")).SaveTokensAsync(users);

        OAuth2Tokens? saved = await store.LoadAsync("7");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved?.AccessToken, Is.EqualTo("access"));
            Assert.That(saved?.RefreshToken, Is.EqualTo("refresh"));
            Assert.That(saved?.ExpiresAt, Is.EqualTo(s_now.AddHours(2)));
            Assert.That(saved?.Scopes, Is.EqualTo(["tweet.read", "offline.access"]));
            Assert.That(users.For("7").Schemes, Is.Not.Empty);
        }
    }

    [Test]
    public void Without_an_id_or_a_key_the_cure_is_told() =>
        Assert.That(
            async () => await Context("\"\"").SaveTokensAsync(TwitterCredentials.OAuth2Users("client", null, new MemoryTokenStore())),
            Throws.InvalidOperationException.With.Message.Contains("say a key"));

    [Test]
    public void Tokens_that_a_cookie_keeps_are_found_again()
    {
        var properties = new AuthenticationProperties();
        bool none = properties.GetOAuth2Tokens() is null;
        properties.StoreTokens(
        [
            new() { Name = "access_token", Value = "access" },
            new() { Name = "refresh_token", Value = "refresh" },
            new() { Name = "expires_at", Value = "2026-01-01T02:00:00.0000000+00:00" },
        ]);

        OAuth2Tokens? tokens = properties.GetOAuth2Tokens();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(none, Is.True);
            Assert.That(tokens?.AccessToken, Is.EqualTo("access"));
            Assert.That(tokens?.RefreshToken, Is.EqualTo("refresh"));
            Assert.That(tokens?.ExpiresAt, Is.EqualTo(s_now.AddHours(2)));
        }
    }

    private static OAuthCreatingTicketContext Context(string scope, params Claim[] claims)
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims));
        string answer = $$"""{"access_token":"access","refresh_token":"refresh","expires_in":"7200","token_type":"bearer","scope":{{scope}}}""";
        return new OAuthCreatingTicketContext(
            principal,
            new AuthenticationProperties(),
            new DefaultHttpContext(),
            new AuthenticationScheme("Twitter", null, typeof(OAuthHandler<OAuthOptions>)),
            new OAuthOptions { TimeProvider = new FakeClock(s_now) },
            new HttpClient(),
            OAuthTokenResponse.Success(JsonDocument.Parse(answer)),
            JsonDocument.Parse("{}").RootElement);
    }
}

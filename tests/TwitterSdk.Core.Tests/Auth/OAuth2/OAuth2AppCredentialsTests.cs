using System.Net;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class OAuth2AppCredentialsTests
{
    private readonly FakeClock _clock = new();
    private readonly OAuth2AppCredentials _app = new(new OAuth2App("client", "secret", ClientAuthentication.Body), TokenService.Endpoints, ["a", "b"]);
    private ScriptedHandler _handler = Tokens();

    private static ScriptedHandler Tokens()
    {
        var turn = 0;
        return new ScriptedHandler(_ => ScriptedHandler.Json($$"""{"access_token":"T{{++turn}}","expires_in":3600,"token_type":"bearer"}"""));
    }

    [Test]
    public async Task One_token_serves_all_until_it_is_about_to_end()
    {
        var headers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AuthorizeAsync()));
        _clock.Advance(TimeSpan.FromMinutes(58));
        var late = await AuthorizeAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        var next = await AuthorizeAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(headers, Is.All.EqualTo("Bearer T1"));
            Assert.That((late, next), Is.EqualTo(("Bearer T1", "Bearer T2")));
            Assert.That(_handler.Requests[0].BodyText, Is.EqualTo("grant_type=client_credentials&scope=a%20b&client_id=client&client_secret=secret"));
        }
    }

    [Test]
    public async Task A_refused_token_is_replaced_once_and_not_over_and_over()
    {
        await AuthorizeAsync();
        Assert.That(await RejectAsync("Bearer T1"), Is.True);
        Assert.That(await AuthorizeAsync(), Is.EqualTo("Bearer T2"));
        Assert.That(await RejectAsync("Bearer T1"), Is.True, "somebody else has a new one already");
        Assert.That(await RejectAsync("Bearer T2"), Is.False, "a token that is this new is not the reason");
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That(await RejectAsync("Bearer T2"), Is.True);
    }

    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.Forbidden)]
    public async Task A_refusal_for_want_of_a_scope_does_not_throw_a_good_token_away(HttpStatusCode status)
    {
        await AuthorizeAsync();
        Assert.That(await RejectAsync("Bearer T1", status, "Bearer error=\"insufficient_scope\", scope=\"c\""), Is.False);
        Assert.That(await AuthorizeAsync(), Is.EqualTo("Bearer T1"));
        Assert.That(_handler.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task While_the_old_token_lives_the_vendors_trouble_is_not_the_callers()
    {
        await AuthorizeAsync();
        _handler = new ScriptedHandler(_ => ScriptedHandler.Json("{}", HttpStatusCode.ServiceUnavailable));
        _clock.Advance(TimeSpan.FromMinutes(59.5));
        Assert.That(await AuthorizeAsync(), Is.EqualTo("Bearer T1"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(() => AuthorizeAsync(), Throws.TypeOf<OAuth2Exception>());
    }

    [Test]
    public void An_app_without_a_secret_is_refused_at_once_and_no_secret_is_shown()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new OAuth2AppCredentials(TokenService.Public, TokenService.Endpoints), Throws.ArgumentException.With.Message.Contains("client secret"));
            Assert.That(_app.ToString(), Does.Not.Contain("secret"));
            Assert.That(() => AuthorizeAsync(AuthScheme.User), Throws.InstanceOf<AuthException>());
        }
    }

    [Test]
    public async Task Where_refresh_tokens_cannot_be_revoked_only_the_access_token_is()
    {
        var flow = TokenService.Flow(_handler, _clock, endpoints: TokenService.Endpoints with { RevokesRefreshTokens = false });
        await flow.RevokeAsync(new OAuth2Tokens { AccessToken = "A", RefreshToken = "R" });
        Assert.That(_handler.Requests.Single().BodyText, Does.Contain("token=A"));
    }

    private async Task<string?> AuthorizeAsync(AuthScheme scheme = AuthScheme.App)
    {
        using var request = new HttpRequestMessage();
        await _app.AuthorizeAsync(Authorization(request, scheme), default);
        return request.Headers.Authorization?.ToString();
    }

    private async Task<bool> RejectAsync(string header, HttpStatusCode status = HttpStatusCode.Unauthorized, string? challenge = null)
    {
        using var request = new HttpRequestMessage();
        request.Headers.Add("Authorization", header);
        using var refused = new HttpResponseMessage(status);
        if (challenge is not null)
            refused.Headers.TryAddWithoutValidation("WWW-Authenticate", challenge);
        return await _app.RejectedAsync(Authorization(request, AuthScheme.App), refused, default);
    }

    private ApiAuthorization Authorization(HttpRequestMessage request, AuthScheme scheme) =>
        new() { Request = request, Scheme = scheme, Transport = TokenService.Transport(_handler, _clock) };
}

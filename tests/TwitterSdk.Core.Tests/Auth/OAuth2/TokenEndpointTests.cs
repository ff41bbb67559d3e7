using System.Net;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

public class TokenEndpointTests
{
    private static readonly OAuth2Tokens s_old = new() { AccessToken = "old-access", RefreshToken = "CANARY-refresh", Scopes = ["a", "b"] };

    [Test]
    public async Task What_a_renewal_does_not_name_is_carried_over()
    {
        var server = Answering("""{"access_token":"A","token_type":"bearer"}""");
        var tokens = await TokenService.Flow(server).RefreshAsync(s_old);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokens, Is.EqualTo(new OAuth2Tokens { AccessToken = "A", RefreshToken = "CANARY-refresh", Scopes = s_old.Scopes }));
            Assert.That(server.Requests.Single().BodyText, Is.EqualTo("grant_type=refresh_token&refresh_token=CANARY-refresh&client_id=client-1"));
        }
    }

    [TestCase("""{"access_token":"A","scope":["x","y"],"expires_in":"60"}""", "x y", 60)]
    [TestCase("""{"access_token":"A","scope":"x,y","expires_in":60.0}""", "x y", 60)]
    [TestCase("""{"access_token":"A","scope":null,"expires_in":null,"extra":{"deep":[1]}}""", "a b", null)]
    [TestCase("""{"access_token":"A","scope":7,"expires_in":-1}""", "a b", null)]
    [TestCase("""{"access_token":"A","expires_in":1e300}""", "a b", null)]
    public async Task Each_spelling_of_scopes_and_time_is_read(string answer, string scopes, int? seconds)
    {
        var clock = new FakeClock();
        var tokens = await TokenService.Flow(Answering(answer), clock).RefreshAsync(s_old);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join(' ', tokens.Scopes!), Is.EqualTo(scopes));
            Assert.That(tokens.ExpiresAt, Is.EqualTo(seconds is null ? null : clock.GetUtcNow().AddSeconds(seconds.Value)));
        }
    }

    [TestCase("{}")]
    [TestCase("")]
    [TestCase("<html>")]
    [TestCase("[]")]
    [TestCase("""{"access_token":"CANARY with space"}""")]
    [TestCase("""{"access_token":7}""")]
    [TestCase("""{"access_token":"A","refresh_token":"CANARY\n"}""")]
    [TestCase("""{"access_token":"CANARY""")]
    public void An_answer_without_tokens_is_told_and_not_repeated(string answer) =>
        Assert.That(
            () => TokenService.Flow(Answering(answer)).RefreshAsync(s_old),
            Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(OAuth2Problem.Malformed).And.Message.Contains("2/token").And.Message.Not.Contains("CANARY"));

    [TestCase(400, """{"error":"invalid_grant","error_description":"spent: CANARY-refresh"}""", "invalid_grant", "sign in again")]
    [TestCase(401, """{"error":"invalid_client"}""", "invalid_client", "client id and secret")]
    [TestCase(400, """{"error":"invalid_scope"}""", "invalid_scope", "scopes")]
    [TestCase(400, """{"error":"unauthorized_client"}""", "unauthorized_client", "settings")]
    [TestCase(400, """{"error":"invalid_request","error_description":"Value passed for the token was invalid."}""", "invalid_grant", "sign in again")]
    [TestCase(400, """{"error":"Bad Request","status":400,"message":"value passed for the token was invalid."}""", "invalid_grant", "sign in again")]
    [TestCase(400, """{"status":400,"message":"authorization_pending"}""", "authorization_pending", "check")]
    [TestCase(503, "<html>CANARY</html>", null, "try again later")]
    [TestCase(400, """{"error":"CANARY-refresh"}""", null, "check")]
    public void A_refusal_is_typed_with_a_code_and_a_cure(int status, string body, string? code, string cure)
    {
        var flow = TokenService.Flow(new ScriptedHandler(_ => ScriptedHandler.Json(body, (HttpStatusCode)status)));
        var refusal = Assert.ThrowsAsync<OAuth2Exception>(() => flow.RefreshAsync(s_old))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Code, Is.EqualTo(code));
            Assert.That(refusal.Status, Is.EqualTo((HttpStatusCode)status));
            Assert.That(refusal.IsTransient, Is.EqualTo(status >= 500));
            Assert.That(refusal.Message, Does.Contain(cure).And.Contain($"{status}"));
            Assert.That(refusal + refusal.Description, Does.Not.Contain("CANARY"));
        }
    }

    [Test]
    public void An_endpoint_that_never_answers_is_given_up()
    {
        var clock = new FakeClock();
        var server = new ScriptedHandler(async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return ScriptedHandler.Empty();
        });
        var waiting = TokenService.Flow(server, clock).RefreshAsync(s_old);
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.That(() => waiting, Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(OAuth2Problem.TimedOut));
    }

    [Test]
    public void An_answer_without_end_is_cut_off() =>
        Assert.That(
            () => TokenService.Flow(Answering(new string(' ', 70_000))).RefreshAsync(s_old),
            Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(OAuth2Problem.Malformed));

    [Test]
    public void Without_a_refresh_token_nothing_is_sent() =>
        Assert.That(
            () => TokenService.Flow(Answering("{}")).RefreshAsync(new OAuth2Tokens { AccessToken = "A" }),
            Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(OAuth2Problem.Expired).And.Message.Contains("offline"));

    [Test]
    public async Task Both_tokens_are_revoked_the_longer_lived_first()
    {
        var server = Answering("""{"revoked":true}""");
        await TokenService.Flow(server).RevokeAsync(s_old);
        Assert.That(server.Requests.Select(request => request.Path + " " + request.BodyText), Is.EqualTo(new[]
        {
            "/2/revoke token=CANARY-refresh&token_type_hint=refresh_token&client_id=client-1",
            "/2/revoke token=old-access&token_type_hint=access_token&client_id=client-1",
        }));
    }

    [Test]
    public async Task An_app_gets_a_token_of_its_own_with_its_secret()
    {
        var server = Answering("""{"access_token":"A","expires_in":5000000,"token_type":"bearer"}""");
        var tokens = await TokenService.Flow(server, app: new OAuth2App("id", "CANARY", ClientAuthentication.Body)).GetAppTokensAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Requests.Single().BodyText, Is.EqualTo("grant_type=client_credentials&client_id=id&client_secret=CANARY"));
            Assert.That(tokens.Scopes, Is.Null);
            Assert.That(() => TokenService.Flow(server).GetAppTokensAsync(), Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(OAuth2Problem.NotSupported));
        }
    }

    [Test]
    public void Tokens_kept_as_text_come_back_whole()
    {
        var tokens = new OAuth2Tokens { AccessToken = "A", RefreshToken = "R", ExpiresAt = new DateTimeOffset(2030, 1, 2, 3, 4, 5, 678, TimeSpan.Zero), Scopes = ["x", "y"], TokenType = "mac", IdToken = "I" };
        var back = OAuth2Tokens.Deserialize(tokens.Serialize());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(back with { Scopes = tokens.Scopes }, Is.EqualTo(tokens));
            Assert.That(back.Scopes, Is.EqualTo(tokens.Scopes));
            Assert.That(() => OAuth2Tokens.Deserialize("CANARY"), Throws.TypeOf<FormatException>().With.Message.Not.Contains("CANARY"));
        }
    }

    private static ScriptedHandler Answering(string json) => new(_ => ScriptedHandler.Json(json));
}

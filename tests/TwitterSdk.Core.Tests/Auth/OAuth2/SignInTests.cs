using NUnit.Framework.Constraints;
using System.Net;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

public class SignInTests
{
    private const string Granted = """{"token_type":"bearer","expires_in":7200,"access_token":"A","refresh_token":"R","scope":"tweet.read offline.access"}""";

    private static readonly Uri s_callback = new("https://app.example/signed-in?tenant=1");

    [Test]
    public void The_page_has_state_and_challenge_and_all_that_the_vendor_wants()
    {
        var pending = Flow(Unused()).Start(s_callback, ["tweet.read", "users.read", "tweet.read"], [KeyValuePair.Create("force_verify", "true")]);
        var query = RecordedRequest.ParseForm(pending.Page.Query.TrimStart('?')).ToDictionary(pair => pair.Key, pair => pair.Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pending.Page.GetLeftPart(UriPartial.Path), Is.EqualTo("https://example.com/i/authorize"));
            Assert.That(query, Is.EquivalentTo(new Dictionary<string, string>
            {
                ["response_type"] = "code",
                ["client_id"] = "client-1",
                ["redirect_uri"] = s_callback.OriginalString,
                ["scope"] = "tweet.read users.read",
                ["state"] = pending.RevealState(),
                ["code_challenge"] = Pkce.Challenge(pending.Verifier!),
                ["code_challenge_method"] = "S256",
                ["force_verify"] = "true",
            }));
            Assert.That(pending.Page.Query, Does.Contain("scope=tweet.read%20users.read").And.Not.Contain(pending.Verifier));
        }
    }

    [Test]
    public async Task A_public_app_exchanges_the_code_with_its_id_and_the_verifier()
    {
        var server = new ScriptedHandler(_ => ScriptedHandler.Json(Granted));
        var clock = new FakeClock();
        var flow = Flow(server, clock);
        var pending = flow.Start(s_callback, ["tweet.read"]);
        var tokens = await flow.CompleteAsync(pending, Back(pending, "code=c%2B1"));
        var asked = server.Requests.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.Method + " " + asked.Path, Is.EqualTo("POST /2/token"));
            Assert.That(asked.Authorization, Is.Null);
            Assert.That(asked.FormParameters, Is.EquivalentTo(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = "c+1",
                ["redirect_uri"] = s_callback.OriginalString,
                ["code_verifier"] = pending.Verifier!,
                ["client_id"] = "client-1",
            }));
            Assert.That(tokens, Is.EqualTo(new OAuth2Tokens { AccessToken = "A", RefreshToken = "R", ExpiresAt = clock.GetUtcNow().AddHours(2), Scopes = tokens.Scopes }));
            Assert.That(tokens.Scopes, Is.EqualTo(new[] { "tweet.read", "offline.access" }));
        }
    }

    [TestCase(ClientAuthentication.Basic)]
    [TestCase(ClientAuthentication.Body)]
    public async Task A_confidential_app_proves_itself_in_the_way_that_the_vendor_wants(ClientAuthentication way)
    {
        var server = new ScriptedHandler(_ => ScriptedHandler.Json(Granted));
        var flow = Flow(server, app: new OAuth2App("client-1", "s:1", way));
        var pending = flow.Start(s_callback, ["tweet.read"]);
        await flow.CompleteAsync(pending, Back(pending, "code=c"));
        var asked = server.Requests.Single();
        var form = asked.FormParameters.ToDictionary();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked.Authorization, way == ClientAuthentication.Basic ? Is.EqualTo("Basic " + Convert.ToBase64String("client-1:s%3A1"u8)) : Is.Null);
            Assert.That(form.GetValueOrDefault("client_secret"), way == ClientAuthentication.Body ? Is.EqualTo("s:1") : Is.Null);
            Assert.That(form.GetValueOrDefault("client_id"), way == ClientAuthentication.Body ? Is.EqualTo("client-1") : Is.Null);
        }
    }

    [Test]
    public async Task A_forged_callback_is_refused_and_spoils_nothing()
    {
        var server = new ScriptedHandler(_ => ScriptedHandler.Json(Granted));
        var flow = Flow(server);
        var pending = flow.Start(s_callback, ["tweet.read"]);
        foreach (var forged in new[] { "https://app.example/signed-in?code=evil", "https://app.example/signed-in?code=evil&state=guess", $"https://app.example/signed-in?error=access_denied&state={pending.RevealState()}x" })
            Assert.That(() => flow.CompleteAsync(pending, new Uri(forged)), Fails(OAuth2Problem.StateMismatch));
        Assert.That(server.Requests, Is.Empty);
        Assert.That((await flow.CompleteAsync(pending, Back(pending, "code=c"))).AccessToken, Is.EqualTo("A"));
    }

    [Test]
    public async Task A_sign_in_is_completed_once_even_when_it_was_kept_as_text_twice()
    {
        var server = new ScriptedHandler(_ => ScriptedHandler.Json(Granted));
        var flow = Flow(server);
        var kept = flow.Start(s_callback, ["tweet.read"]).Serialize();
        var first = OAuth2PendingSignIn.Deserialize(kept);
        var second = OAuth2PendingSignIn.Deserialize(kept);
        await flow.CompleteAsync(first, Back(first, "code=c"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => flow.CompleteAsync(first, Back(first, "code=c")), Fails(OAuth2Problem.AlreadyUsed));
            Assert.That(() => flow.CompleteAsync(second, Back(second, "code=c")), Fails(OAuth2Problem.AlreadyUsed));
            Assert.That(server.Requests, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void What_was_kept_as_text_comes_back_whole()
    {
        var pending = Flow(Unused()).Start(s_callback, ["a", "b"]);
        var back = OAuth2PendingSignIn.Deserialize(pending.Serialize());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(back.Page, Is.EqualTo(pending.Page));
            Assert.That(back.RedirectUri.OriginalString, Is.EqualTo(pending.RedirectUri.OriginalString));
            Assert.That(back.Scopes, Is.EqualTo(pending.Scopes));
            Assert.That(back.Verifier, Is.EqualTo(pending.Verifier));
            Assert.That(back.RevealState(), Is.EqualTo(pending.RevealState()));
            Assert.That(back.ExpiresAt, Is.EqualTo(pending.ExpiresAt));
            Assert.That(pending.Serialize(), Has.Length.LessThan(2048), "it fits into a cookie");
            foreach (var broken in new[] { "", "{}", "[]", "null", pending.Serialize()[..^1], """{"page":1}""" })
                Assert.That(() => OAuth2PendingSignIn.Deserialize(broken), Throws.TypeOf<FormatException>(), broken);
        }
    }

    [Test]
    public void Who_comes_back_too_late_starts_anew()
    {
        var clock = new FakeClock();
        var flow = Flow(Unused(), clock);
        var pending = flow.Start(s_callback, ["a"]);
        clock.Advance(TimeSpan.FromMinutes(16));
        Assert.That(() => flow.CompleteAsync(pending, Back(pending, "code=c")), Fails(OAuth2Problem.TimedOut));
    }

    [TestCase("error=access_denied", OAuth2Problem.Denied, "access_denied")]
    [TestCase("error=invalid_scope&error_description=no+such+scope", OAuth2Problem.Refused, "invalid_scope")]
    [TestCase("", OAuth2Problem.Malformed, null)]
    [TestCase("code=", OAuth2Problem.Malformed, null)]
    [TestCase("code=a&code=b", OAuth2Problem.Malformed, null)]
    public void What_the_page_refuses_is_told_with_a_cure(string came, OAuth2Problem problem, string? code)
    {
        var flow = Flow(Unused());
        var pending = flow.Start(s_callback, ["a"]);
        Assert.That(() => flow.CompleteAsync(pending, Back(pending, came)), Fails(problem).With.Property("Code").EqualTo(code));
    }

    [Test]
    public void A_callback_that_no_vendor_takes_is_refused_at_once()
    {
        var flow = Flow(Unused());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => flow.Start(new Uri("/relative", UriKind.Relative), ["a"]), Throws.ArgumentException);
            Assert.That(() => flow.Start(new Uri("https://app.example/#x"), ["a"]), Throws.ArgumentException);
            Assert.That(() => flow.Start(s_callback, ["two words"]), Throws.ArgumentException.With.Message.Contains("two words"));
            Assert.That(() => Flow(Unused(), endpoints: new() { Token = new("api", "t") }).Start(s_callback, ["a"]), Fails(OAuth2Problem.NotSupported));
        }
    }

    [Test]
    public void An_implicit_sign_in_reads_the_token_in_the_fragment()
    {
        var clock = new FakeClock();
        var flow = Flow(Unused(), clock, endpoints: TokenService.Endpoints with { Pkce = false });
        var pending = flow.StartImplicit(new Uri("http://localhost:42420"), ["user_read", "chat_login"]);
        var state = pending.RevealState();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pending.Page.Query, Does.StartWith("?response_type=token&").And.Not.Contain("code_challenge"));
            Assert.That(() => flow.CompleteImplicit(pending, new Uri($"http://localhost:42420/?access_token=T&state={state}")), Fails(OAuth2Problem.StateMismatch), "a query is not a fragment");
            Assert.That(() => flow.CompleteAsync(pending, new Uri($"http://localhost:42420/?code=c&state={state}")), Throws.ArgumentException);
        }

        var tokens = flow.CompleteImplicit(pending, new Uri($"http://localhost:42420/#access_token=T&scope=user_read+chat_login&state={state}&expires_in=60&token_type=bearer"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokens.AccessToken, Is.EqualTo("T"));
            Assert.That(tokens.Scopes, Is.EqualTo(new[] { "user_read", "chat_login" }));
            Assert.That(tokens.ExpiresAt, Is.EqualTo(clock.GetUtcNow().AddMinutes(1)));
            Assert.That(() => flow.CompleteImplicit(pending, new Uri($"http://localhost:42420/#access_token=T&state={state}")), Fails(OAuth2Problem.AlreadyUsed));
        }
    }

    private static OAuth2Flow Flow(HttpMessageHandler handler, TimeProvider? clock = null, OAuth2App? app = null, OAuth2Endpoints? endpoints = null) =>
        TokenService.Flow(handler, clock, app, endpoints);

    private static ScriptedHandler Unused() => new(_ => throw new InvalidOperationException("Nothing may be sent."));

    private static Uri Back(OAuth2PendingSignIn pending, string parameters) => new($"{s_callback}&{parameters}&state={pending.RevealState()}");

    private static EqualConstraint Fails(OAuth2Problem problem) => Throws.InstanceOf<OAuth2Exception>().With.Property("Problem").EqualTo(problem);
}

using System.Diagnostics;
using System.Net;
using System.Reflection;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Auth.Signing;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Calls;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth;

public class RedactionTests
{
    private const string Canary = "CANARY";

    private static IEnumerable<object> Holders()
    {
        var user = new OAuth1Credentials($"{Canary}-key", $"{Canary}-secret", $"{Canary}-token", $"{Canary}-token-secret");
        yield return user;
        yield return new BearerCredentials($"{Canary}-bearer");
        yield return new BasicCredentials($"{Canary}-key", $"{Canary}-secret");
        yield return new AppCredentials($"{Canary}-key", $"{Canary}-secret");
        yield return new CombinedCredentials(user, new BearerCredentials($"{Canary}-bearer"));
        yield return new OAuth1RequestToken($"{Canary}-token", $"{Canary}-secret");
        yield return new OAuth1SignIn(user, null, null);
        yield return new OAuth1Flow(Signing.Nowhere, $"{Canary}-key", $"{Canary}-secret");
        yield return new OAuth1Keys($"{Canary}-key", $"{Canary}-secret", $"{Canary}-token", $"{Canary}-secret");
        var app = new OAuth2App("client", $"{Canary}-secret");
        var tokens = new OAuth2Tokens { AccessToken = $"{Canary}-access", RefreshToken = $"{Canary}-refresh", IdToken = $"{Canary}-id", Scopes = ["a"] };
        var endpoints = new OAuth2Endpoints { Token = new("api", "t"), Page = new("api", "p") };
        var flow = new OAuth2Flow(Signing.Nowhere, app, endpoints);
        yield return app;
        yield return tokens;
        yield return flow;
        yield return new HeldTokens(tokens, OAuth2UserOptions.Default);
        yield return new UnsavedTokens(tokens, $"{Canary}-spent");
        yield return OAuth2PendingSignIn.Deserialize(flow.Start(new Uri($"https://app.example/?{Canary}"), ["a"]).Serialize().Replace("code_verifier\":\"", $"code_verifier\":\"{Canary}", StringComparison.Ordinal).Replace("state\":\"", $"state\":\"{Canary}", StringComparison.Ordinal));
        yield return new OAuth2Users(app, endpoints, new SeededTokenStore(new MemoryTokenStore(), "anna", tokens));
        yield return new OAuth2Users(app, endpoints, new MemoryTokenStore()).For($"{Canary}-user");
        yield return new EncryptedFileTokenStore("tokens", new byte[32]);
        yield return new SeededTokenStore(new MemoryTokenStore(), "anna", tokens);
        yield return new LoopbackRequest { Method = "GET", Path = "/", Query = Canary, Body = Canary };
        yield return new LoopbackSignIn(flow);
        yield return Signing.Of(new HttpRequestMessage(), AuthScheme.App);
        var call = Call.To().Add(ParameterLocation.Query, "password", $"{Canary}-parameter");
        call.CreateUri(Call.Example, ApiCallOptions.Default);
        yield return call;
    }

    [TestCaseSource(nameof(Holders))]
    public void Nothing_that_holds_a_secret_shows_it(object holder)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(holder.ToString(), Does.Not.Contain(Canary));
            var display = holder.GetType().GetCustomAttribute<DebuggerDisplayAttribute>(inherit: true)?.Value;
            Assert.That(display, Is.Null.Or.EqualTo("{ToString(),nq}"));
            if (holder is ApiCredentials credentials)
                Assert.That(credentials.Id, Does.Not.Contain(Canary));
        }
    }

    [Test]
    public void No_refused_secret_is_repeated()
    {
        var bad = $"{Canary}\n";
        Action[] tries =
        [
            () => _ = new OAuth1Credentials(bad, "s"),
            () => _ = new OAuth1Credentials("k", bad),
            () => _ = new OAuth1Credentials("k", "s", bad, "u"),
            () => _ = new OAuth1Credentials("k", "s", "t", bad),
            () => _ = new BearerCredentials(bad),
            () => _ = new AppCredentials(bad, "s"),
            () => _ = new AppCredentials("k", bad),
            () => _ = new OAuth1RequestToken("t", bad),
            () => _ = new OAuth1Flow(Signing.Nowhere, "k", bad),
            () => _ = new OAuth2App(bad),
            () => _ = new OAuth2App("k", bad),
            () => OAuth2Tokens.Deserialize($"{{\"access_token\":\"{bad}\"}}").ToString(),
            () => OAuth2PendingSignIn.Deserialize($"{{\"state\":\"{bad}\"}}").ToString(),
        ];
        foreach (var attempt in tries)
            Assert.That(() => attempt(), Throws.InstanceOf<ArgumentException>().Or.InstanceOf<FormatException>().With.Message.Not.Contains(Canary));
    }

    [Test]
    public void No_failure_of_a_token_endpoint_repeats_what_was_sent_or_came()
    {
        var endpoints = new Func<HttpResponseMessage>[]
        {
            () => ScriptedHandler.Text($"oauth_token={Canary}&oauth_callback_confirmed=true"),
            () => ScriptedHandler.Text($"{Canary}", HttpStatusCode.Unauthorized),
            () => ScriptedHandler.Json($$"""{"access_token":"{{Canary}} ","token_type":"bearer"}"""),
        };
        foreach (var endpoint in endpoints)
        {
            var transport = new AuthTransport(Call.Example, new HttpMessageInvoker(new ScriptedHandler(_ => endpoint())), new FakeClock());
            var flow = new OAuth1Flow(transport, $"{Canary}-key", $"{Canary}-secret");
            var app = new AppCredentials($"{Canary}-key", $"{Canary}-secret");
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com");
            Assert.That(() => flow.GetRequestTokenAsync(), Throws.InstanceOf<AuthException>().With.Property("Message").Not.Contains(Canary));
            var failure = Assert.ThrowsAsync<AuthException>(() => app.AuthorizeAsync(Signing.Of(request, AuthScheme.App, transport: transport), CancellationToken.None).AsTask());
            Assert.That(failure!.ToString(), Does.Not.Contain(Canary));
        }
    }
}

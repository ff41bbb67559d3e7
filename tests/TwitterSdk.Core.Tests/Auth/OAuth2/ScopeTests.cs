using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Core.Tests.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ScopeTests
{
    private static readonly ApiEndpoint s_write = Endpoint(new AuthRequirement(AuthScheme.OAuth2, "read", "write"), new AuthRequirement(AuthScheme.User));

    private readonly ScriptedHandler _server = new(_ => TestApi.Ok());

    [Test]
    public void A_call_for_which_scopes_are_missing_is_not_sent()
    {
        var credentials = new BearerCredentials("token-of-anna", AuthScheme.OAuth2, ["read", "offline"]);
        var refusal = Assert.ThrowsAsync<InsufficientCredentialsException>(() => TestApi.Over(_server, credentials: credentials).SendAsync(s_write))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refusal.Endpoint, Is.EqualTo("Things.Do"));
            Assert.That(refusal.MissingScopes, Is.EqualTo(new[] { "write" }));
            Assert.That(refusal.Scopes, Is.EqualTo(new[] { "read", "offline" }));
            Assert.That(refusal.Accepted, Is.EqualTo(s_write.Auth));
            Assert.That(refusal.Schemes, Is.EqualTo(new[] { AuthScheme.OAuth2 }));
            Assert.That(refusal.Message, Does.Contain("read write").And.Contain("read offline").And.Contain("ask for write too"));
            Assert.That(_server.Requests, Is.Empty);
        }
    }

    [Test]
    public async Task Where_a_scope_is_missing_another_scheme_that_is_at_hand_serves()
    {
        var both = new CombinedCredentials(new BearerCredentials("token-of-anna", AuthScheme.OAuth2, ["read"]), Signing.User);
        await TestApi.Over(_server, credentials: both).SendAsync(s_write);
        Assert.That(_server.Requests.Single().Authorization, Does.StartWith("OAuth "));
    }

    [Test]
    public async Task Tokens_whose_scopes_nobody_knows_are_sent()
    {
        await TestApi.Over(_server, credentials: new BearerCredentials("token-of-anna", AuthScheme.OAuth2)).SendAsync(s_write);
        Assert.That(_server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Scopes_of_stored_tokens_are_known_before_the_first_call()
    {
        var store = new MemoryTokenStore();
        await store.SaveAsync("anna", TokenService.Tokens("anna", 0, null, "read"));
        var users = new OAuth2Users(TokenService.Public, TokenService.Endpoints, store);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => TestApi.Over(_server, credentials: users.For("anna")).SendAsync(s_write),
                Throws.TypeOf<InsufficientCredentialsException>().With.Property("MissingScopes").EqualTo(new[] { "write" }));
            Assert.That(_server.Requests, Is.Empty);
        }

        var both = new CombinedCredentials(new OAuth2Users(TokenService.Public, TokenService.Endpoints, store).For("anna"), Signing.User);
        await TestApi.Over(_server, credentials: both).SendAsync(s_write);
        Assert.That(_server.Requests.Single().Authorization, Does.StartWith("OAuth "));
    }

    [Test]
    public void The_least_scopes_are_told_without_sending()
    {
        var either = Endpoint(new AuthRequirement(AuthScheme.OAuth2, "x", "y"), new AuthRequirement(AuthScheme.OAuth2, "write", "z"));
        var found = EndpointScopes.Find(api => api.SendRawAsync(api.Begin(s_write), default));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found, Is.SameAs(s_write));
            Assert.That(EndpointScopes.Find(api => api.SendAsync<Gadget>(api.Begin(either), default)), Is.SameAs(either));
            Assert.That(EndpointScopes.Least(either, s_write), Is.EqualTo(new[] { "read", "write", "z" }));
            Assert.That(EndpointScopes.Least(Endpoint(new AuthRequirement(AuthScheme.OAuth2, "a"), new AuthRequirement(AuthScheme.None))), Is.Empty);
            Assert.That(() => EndpointScopes.Least(Endpoint(new AuthRequirement(AuthScheme.App))), Throws.ArgumentException.With.Message.Contains("Things.Do"));
            Assert.That(() => EndpointScopes.Find(_ => Task.CompletedTask), Throws.ArgumentException.With.Message.Contains("made no call"));
        }
    }

    private static ApiEndpoint Endpoint(params AuthRequirement[] auth) => new() { Name = "Things.Do", Method = HttpMethod.Post, Host = "api", Path = "do", Auth = auth };
}

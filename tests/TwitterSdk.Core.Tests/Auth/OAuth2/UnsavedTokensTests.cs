using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

/// <summary>A refresh token is spent by its use: what it bought must survive a store that fails.</summary>
public class UnsavedTokensTests
{
    private static readonly ApiEndpoint s_me = new() { Name = "Users.Me", Method = HttpMethod.Get, Host = "api", Path = "me", Auth = [new(AuthScheme.OAuth2)], Safe = true };

    private FakeClock _clock = null!;
    private TokenService _service = null!;
    private ScriptedHandler _server = null!;
    private FailingStore _store = null!;
    private OAuth2Users _users = null!;

    [SetUp]
    public async Task Begin()
    {
        _clock = new FakeClock();
        _service = new TokenService();
        _server = new ScriptedHandler(_service.Respond);
        _store = new FailingStore();
        _users = new OAuth2Users(TokenService.Public, TokenService.Endpoints, _store);
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow()));
    }

    [TearDown]
    public void End() => _server.Dispose();

    [Test]
    public async Task A_failed_save_fails_the_call_and_the_next_call_saves_the_same_tokens()
    {
        _store.Fails = true;
        var failure = Assert.ThrowsAsync<TokenStoreException>(CallAsync)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.UserKey, Is.EqualTo("anna"));
            Assert.That(failure.Message, Does.Contain("could not be saved").And.Not.Contain("anna-access").And.Not.Contain("anna-refresh"));
            Assert.That(_server.Requests.Select(request => request.Path), Is.EqualTo(new[] { "/api/2/token" }), "the new token was not used");
        }

        Assert.ThrowsAsync<TokenStoreException>(CallAsync);
        _store.Fails = false;
        await CallAsync();
        Assert.That(_server.Requests.Select(request => request.Path), Is.EqualTo(new[] { "/api/2/token", "/api/me" }));
        Assert.That((await _store.LoadAsync("anna"))!.RefreshToken, Is.EqualTo("anna-refresh-1"));
        Assert.That(_users.Unsaved, Is.Empty);
    }

    [Test]
    public async Task Tokens_of_a_new_sign_in_win_over_unsaved_ones()
    {
        _store.Fails = true;
        Assert.ThrowsAsync<TokenStoreException>(CallAsync);
        _store.Fails = false;

        // Another process saves what a new sign-in gave.
        await _store.SaveAsync("anna", TokenService.Tokens("anna", 1, _clock.GetUtcNow().AddHours(1)) with { RefreshToken = "anna-other-9" });
        await CallAsync();
        Assert.That((await _store.LoadAsync("anna"))!.RefreshToken, Is.EqualTo("anna-other-9"));
        Assert.That(_users.Unsaved, Is.Empty);
    }

    [Test]
    public async Task Signing_out_revokes_what_was_not_saved()
    {
        _store.Fails = true;
        Assert.ThrowsAsync<TokenStoreException>(CallAsync);
        _store.Fails = false;
        var revoked = new ScriptedHandler(_ => ScriptedHandler.Json("{}"));
        Assert.That(await _users.SignOutAsync("anna", TokenService.Transport(revoked, _clock)), Is.True);
        Assert.That(revoked.Requests.Select(request => request.FormParameters[0].Value), Is.EqualTo(new[] { "anna-refresh-1", "anna-access-1" }));
        Assert.That(await _users.SignOutAsync("anna", TokenService.Transport(revoked, _clock)), Is.False);
        Assert.That(CallAsync, Throws.TypeOf<SignInExpiredException>());
    }

    [Test]
    public async Task A_sign_out_that_the_vendor_refuses_keeps_the_tokens()
    {
        var refusing = new ScriptedHandler(_ => TestApi.Status(503));
        Assert.That(() => _users.SignOutAsync("anna", TokenService.Transport(refusing, _clock)), Throws.TypeOf<OAuth2Exception>());
        Assert.That(await _store.LoadAsync("anna"), Is.Not.Null);
    }

    [TestCase(400, """{"error":"invalid_token"}""")]
    [TestCase(400, """{"error":"invalid_request","error_description":"Value passed for the token was invalid."}""")]
    public async Task Whoever_was_cut_off_by_the_vendor_can_still_be_signed_out(int status, string answer)
    {
        var server = new ScriptedHandler(_ => TestApi.Status(status, answer));
        Assert.That(await _users.SignOutAsync("anna", TokenService.Transport(server, _clock)), Is.True);
        Assert.That(server.Requests, Has.Count.EqualTo(2), "the access token may live although the refresh token does not");
        Assert.That(await _store.LoadAsync("anna"), Is.Null);
    }

    [TestCase("load")]
    [TestCase("lock")]
    public void A_store_that_fails_is_not_taken_for_the_vendor(string step)
    {
        _store.Breaks = step;
        var failure = Assert.ThrowsAsync<TokenStoreException>(CallAsync)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Message, Does.Contain($"of user 'anna' could not be {step}ed"));
            Assert.That(failure.InnerException, Is.TypeOf<IOException>());
            Assert.That(_store.Broken, Is.EqualTo(1), "and not tried again as if the network had broken");
            Assert.That(_server.Requests, Is.Empty);
        }
    }

    [Test]
    public async Task A_store_that_fails_while_the_old_token_lives_fails_no_call()
    {
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow().AddSeconds(30)));
        _store.Breaks = "lock";
        await CallAsync();
        Assert.That(_server.Requests.Select(request => request.Authorization), Is.EqualTo(new[] { "Bearer anna-access-0" }));
    }

    private Task CallAsync() => TestApi.Over(_server, _clock, credentials: _users.For("anna")).SendAsync(s_me);

    private sealed class FailingStore : ITokenStore
    {
        private readonly MemoryTokenStore _inner = new();

        public bool Fails { get; set; }

        /// <summary>The step that breaks as a network drive does.</summary>
        public string? Breaks { get; set; }

        public int Broken { get; private set; }

        public ValueTask<OAuth2Tokens?> LoadAsync(string key, CancellationToken cancellationToken = default)
        {
            Break("load");
            return _inner.LoadAsync(key, cancellationToken);
        }

        public ValueTask SaveAsync(string key, OAuth2Tokens tokens, CancellationToken cancellationToken = default) =>
            Fails ? throw new InvalidOperationException("The disk is full.") : _inner.SaveAsync(key, tokens, cancellationToken);

        public ValueTask DeleteAsync(string key, CancellationToken cancellationToken = default) => _inner.DeleteAsync(key, cancellationToken);

        public ValueTask<IAsyncDisposable> LockAsync(string key, CancellationToken cancellationToken = default)
        {
            Break("lock");
            return _inner.LockAsync(key, cancellationToken);
        }

        private void Break(string step)
        {
            if (Breaks != step)
                return;
            Broken++;
            throw new IOException("The drive is gone.");
        }
    }
}

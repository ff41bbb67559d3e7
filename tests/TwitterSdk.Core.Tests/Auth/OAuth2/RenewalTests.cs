using System.Collections.Concurrent;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

public class RenewalTests
{
    private static readonly ApiEndpoint s_me = new() { Name = "Users.Me", Method = HttpMethod.Get, Host = "api", Path = "me", Auth = [new(AuthScheme.OAuth2, "read")], Safe = true };

    private FakeClock _clock = null!;
    private TokenService _service = null!;
    private ScriptedHandler _server = null!;
    private MemoryTokenStore _store = null!;
    private OAuth2Users _users = null!;

    private IEnumerable<string> Asked => _server.Requests.Select(request => request.Path == "/api/2/token" ? "renewed" : request.Authorization!);

    [SetUp]
    public void Begin()
    {
        _clock = new FakeClock();
        _service = new TokenService();
        _server = new ScriptedHandler(_service.Respond);
        _store = new MemoryTokenStore();
        _users = new OAuth2Users(TokenService.Public, TokenService.Endpoints, _store);
    }

    [TearDown]
    public void End() => _server.Dispose();

    [Test]
    public async Task A_token_is_renewed_a_minute_before_it_ends_and_not_earlier()
    {
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow().AddSeconds(120), "read"));
        await CallAsync("anna");
        _clock.Advance(TimeSpan.FromSeconds(59));
        await CallAsync("anna");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await CallAsync("anna");
        await CallAsync("anna");
        Assert.That(Asked, Is.EqualTo(new[] { "Bearer anna-access-0", "Bearer anna-access-0", "renewed", "Bearer anna-access-1", "Bearer anna-access-1" }));
        Assert.That(await _store.LoadAsync("anna"), Has.Property("RefreshToken").EqualTo("anna-refresh-1").And.Property("ExpiresAt").EqualTo(_clock.GetUtcNow().AddHours(2)));
    }

    [Test]
    public async Task A_dead_token_is_renewed_once_when_the_vendor_says_so()
    {
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0));
        _service.Kill("anna-access-0");
        await CallAsync("anna");
        await CallAsync("anna");
        Assert.That(Asked, Is.EqualTo(new[] { "Bearer anna-access-0", "renewed", "Bearer anna-access-1", "Bearer anna-access-1" }));
    }

    [Test]
    public async Task A_401_soon_after_a_renewal_is_about_something_else()
    {
        var stubborn = new ScriptedHandler(request => request.Path.EndsWith("token", StringComparison.Ordinal) ? _service.Respond(request) : TestApi.Status(401));
        var api = TestApi.Over(stubborn, _clock, credentials: await _users.SaveAsync("anna", TokenService.Tokens("anna", 0)));
        for (var i = 0; i < 3; i++)
            Assert.ThrowsAsync<Core.Errors.ApiException>(() => api.SendAsync(s_me));
        Assert.That(_service.Turn("anna"), Is.EqualTo(1));
        _clock.Advance(TimeSpan.FromMinutes(6));
        Assert.ThrowsAsync<Core.Errors.ApiException>(() => api.SendAsync(s_me));
        Assert.That(_service.Turn("anna"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_401_for_want_of_a_scope_renews_nothing()
    {
        var server = new ScriptedHandler(_ => TestApi.Status(401).With("WWW-Authenticate", "Bearer error=\"insufficient_scope\""));
        var api = TestApi.Over(server, _clock, credentials: await _users.SaveAsync("anna", TokenService.Tokens("anna", 0)));
        Assert.ThrowsAsync<Core.Errors.ApiException>(() => api.SendAsync(s_me));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Two_hundred_calls_of_one_user_renew_once()
    {
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow()));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => CallAsync("anna"))));
        Assert.That(Asked.Count(asked => asked == "renewed"), Is.EqualTo(1));
        Assert.That(Asked.Where(asked => asked != "renewed"), Is.All.EqualTo("Bearer anna-access-1").And.Exactly(200).Items);
    }

    [Test]
    public async Task The_new_tokens_are_in_the_store_before_anybody_uses_them()
    {
        var seen = new ConcurrentQueue<string?>();
        _server = new ScriptedHandler(request =>
        {
            if (request.Path != "/api/2/token")
                seen.Enqueue(_store.LoadAsync("anna").Result?.AccessToken);
            return _service.Respond(request);
        });
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow()));
        await CallAsync("anna");
        Assert.That(seen, Is.EqualTo(new[] { "anna-access-1" }));
    }

    [Test]
    public async Task What_another_process_renewed_is_taken_over()
    {
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow()));
        var other = new OAuth2Users(TokenService.Public, TokenService.Endpoints, _store);
        await TestApi.Over(_server, _clock, credentials: other.For("anna")).SendAsync(s_me);
        await CallAsync("anna");
        Assert.That(Asked, Is.EqualTo(new[] { "renewed", "Bearer anna-access-1", "Bearer anna-access-1" }));
    }

    [Test]
    public async Task A_caller_who_gives_up_does_not_stop_the_renewal()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _server = new ScriptedHandler(async (request, cancel) =>
        {
            if (request.Path == "/api/2/token")
            {
                asked.TrySetResult();
                await gate.Task.WaitAsync(cancel);
            }

            return _service.Respond(request);
        });
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow()));
        using var impatience = new CancellationTokenSource();
        var impatient = CallAsync("anna", impatience.Token);
        await asked.Task.WaitAsync(Eventually.Patience);
        var patient = CallAsync("anna");
        await impatience.CancelAsync();
        Assert.That(() => impatient, Throws.InstanceOf<OperationCanceledException>());
        gate.SetResult();
        await patient;
        Assert.That(Asked, Is.EqualTo(new[] { "renewed", "Bearer anna-access-1" }));
    }

    [Test]
    public async Task A_spent_refresh_token_ends_that_sign_in_and_no_other()
    {
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 5, _clock.GetUtcNow()));
        await _users.SaveAsync("ben", TokenService.Tokens("ben", 0, _clock.GetUtcNow()));
        var ended = Assert.ThrowsAsync<SignInExpiredException>(() => CallAsync("anna"))!;
        await CallAsync("ben");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ended.UserKey, Is.EqualTo("anna"));
            Assert.That(ended.Message, Does.Contain("'anna'").And.Contain("sign in again").And.Not.Contain("refresh-5"));
            Assert.That((ended.InnerException as OAuth2Exception)?.Code, Is.EqualTo("invalid_grant"));
        }

        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow()));
        await CallAsync("anna");
    }

    [Test]
    public async Task Who_never_signed_in_or_cannot_renew_is_told_so()
    {
        await _store.SaveAsync("carl", TokenService.Tokens("carl", 0, _clock.GetUtcNow()) with { RefreshToken = null });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => CallAsync("nobody"), Throws.TypeOf<SignInExpiredException>().With.Message.Contains("no tokens in the store"));
            Assert.That(() => CallAsync("carl"), Throws.TypeOf<SignInExpiredException>().With.Message.Contains("offline access"));
            Assert.That(_server.Requests, Is.Empty);
        }
    }

    [Test]
    public async Task While_the_old_token_lives_the_vendors_trouble_is_not_the_callers()
    {
        _server = new ScriptedHandler(request => request.Path == "/api/2/token" ? TestApi.Status(503) : _service.Respond(request));
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow().AddSeconds(30)));
        await CallAsync("anna");
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.That(() => CallAsync("anna"), Throws.TypeOf<OAuth2Exception>().With.Property("IsTransient").True);
    }

    private Task CallAsync(string user, CancellationToken cancellationToken = default) =>
        TestApi.Over(_server, _clock, credentials: _users.For(user)).SendAsync(s_me, cancellationToken);
}

using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Errors;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.SignIn;
using TwitterSdk.Twitch.Tests.Configuration;

namespace TwitterSdk.Twitch.Tests.SignIn;

/// <summary>Users are validated at the start and every hour, as Twitch wants it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TwitchSignInsTests
{
    private const string Validate = "/id/oauth2/validate";
    private readonly FakeClock _clock = new();
    private readonly MemoryTokenStore _store = new();
    private IdService _id = null!;

    private TwitchSignIns SignIns => field ??= new TwitchSignIns(_id.Client(_clock), TwitchCredentials.OAuth2Users("an-app", null, _store));

    [SetUp]
    public async Task StartAsync() => _id = await IdService.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _id.DisposeAsync();

    [Test]
    public async Task A_new_sign_in_is_validated_saved_under_its_users_id_and_calls_as_that_user()
    {
        TwitchSignIn ada = await SignIns.AddAsync(_id.Grant("ada-token"));
        await ada.Client.Helix.Users.GetAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((ada.Key, ada.Login.Value, ada.UserId.Value), Is.EqualTo(("ada-id", "ada", "ada-id")));
            Assert.That(ada.Scopes, Is.EqualTo(new[] { TwitchScope.ChatRead, TwitchScope.ChatEdit }));
            Assert.That((await _store.LoadAsync("ada-id"))!.Scopes, Is.EqualTo(new[] { "chat:read", "chat:edit" }));
            Assert.That(_id.Requests[^1].Authorization, Is.EqualTo("Bearer ada-token"));
            Assert.That(ada.ToString(), Does.Not.Contain("token"));
        }
    }

    [Test]
    public async Task Within_the_hour_nobody_is_asked_twice_and_after_it_once_more()
    {
        await SignIns.AddAsync(_id.Grant("ada-token"));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SignIns.GetAsync("ada-id")));
        Assert.That(_id.Count(Validate), Is.EqualTo(1));
        _clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SignIns.GetAsync("ada-id")));
        Assert.That(_id.Count(Validate), Is.EqualTo(2));
    }

    [Test]
    public async Task All_who_are_kept_are_validated_by_the_clock_a_little_apart()
    {
        foreach (string user in new[] { "ada", "bob", "cid" })
            await SignIns.AddAsync(_id.Grant($"{user}-token"));
        using var stopping = new CancellationTokenSource();
        Task running = SignIns.RunAsync(stopping.Token);
        await TurnUntilAsync(() => _id.Count(Validate) >= 6);
        await stopping.CancelAsync();

        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(_clock.GetUtcNow() - new FakeClock().GetUtcNow(), Is.InRange(TimeSpan.FromMinutes(54), TimeSpan.FromMinutes(61)));
    }

    [Test]
    public async Task While_Twitch_does_not_answer_it_is_asked_again_after_a_pause()
    {
        var signIns = new TwitchSignIns(
            _id.Client(_clock), TwitchCredentials.OAuth2Users("an-app", null, _store), new() { ValidationInterval = TimeSpan.FromMinutes(10), RetryDelay = TimeSpan.FromMinutes(2) });
        await signIns.AddAsync(_id.Grant("ada-token"));
        _id.IsDown = true;
        using var stopping = new CancellationTokenSource();
        Task running = signIns.RunAsync(stopping.Token);
        await TurnUntilAsync(() => _id.Count(Validate) >= 4);
        await stopping.CancelAsync();

        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(_clock.GetUtcNow() - new FakeClock().GetUtcNow(), Is.InRange(TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(15)), "ten less a tenth, and two pauses");
    }

    [Test]
    public async Task A_dead_token_is_renewed_and_its_user_stays()
    {
        await SignIns.AddAsync(_id.Grant("ada-token", refresh: "good"));
        _id.Kill("ada-token");
        _clock.Advance(TimeSpan.FromHours(1));
        TwitchSignIn ada = await SignIns.GetAsync("ada-id");
        Assert.That((await _store.LoadAsync(ada.Key))!.AccessToken, Is.EqualTo("ada-1"));
    }

    [TestCase(null)]
    [TestCase("spent")]
    public async Task A_token_that_is_dead_for_good_ends_the_sign_in_and_says_so(string? refresh)
    {
        var ended = new List<string>();
        await SignIns.AddAsync(_id.Grant("ada-token", refresh));
        using IDisposable handler = SignIns.OnEnded((key, reason) => ended.Add($"{key} {reason.GetType().Name}"));
        _id.Kill("ada-token");
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.That(() => SignIns.GetAsync("ada-id"), Throws.TypeOf<SignInExpiredException>().With.Property("UserKey").EqualTo("ada-id"));
        Assert.That(ended, Is.EqualTo(new[] { "ada-id SignInExpiredException" }));
        Assert.That(SignIns.Kept, Is.Empty);
    }

    [Test]
    public async Task Trouble_at_Twitch_ends_nobodys_sign_in()
    {
        await SignIns.AddAsync(_id.Grant("ada-token"));
        _id.IsDown = true;
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.That(() => SignIns.GetAsync("ada-id"), Throws.InstanceOf<ApiException>());
        Assert.That(SignIns.Kept, Has.Count.EqualTo(1));
        _id.IsDown = false;
        Assert.That((await SignIns.GetAsync("ada-id")).ValidatedAt, Is.EqualTo(_clock.GetUtcNow()));
    }

    [Test]
    public async Task Whoever_signs_out_is_revoked_by_the_access_token_alone_and_forgotten()
    {
        await SignIns.AddAsync(_id.Grant("ada-token", refresh: "good"));
        Assert.That(await SignIns.SignOutAsync("ada-id"), Is.True);
        Dictionary<string, string> form = _id.Requests[^1].FormParameters.ToDictionary();
        Assert.That((_id.Count("/id/oauth2/revoke"), form["token"], form["client_id"]), Is.EqualTo((1, "ada-token", "an-app")));
        Assert.That(() => SignIns.GetAsync("ada-id"), Throws.TypeOf<SignInExpiredException>());
    }

    [Test]
    public async Task Whoever_comes_back_after_the_token_has_died_can_still_sign_out()
    {
        await SignIns.AddAsync(_id.Grant("ada-token", refresh: "good"));
        _id.Kill("ada-token");
        Assert.That(await SignIns.SignOutAsync("ada-id"), Is.True);
        Assert.That(await _store.LoadAsync("ada-id"), Is.Null);
        Assert.That(SignIns.Kept, Is.Empty);
    }

    [Test]
    public async Task A_token_of_another_app_is_not_kept()
    {
        var others = new TwitchSignIns(_id.Client(_clock), TwitchCredentials.OAuth2Users("another", null, _store));
        OAuth2Tokens tokens = _id.Grant("ada-token");
        Assert.That(() => others.AddAsync(tokens), Throws.TypeOf<OAuth2Exception>().With.Message.Contains("'an-app', not to 'another'"));
        Assert.That(await _store.LoadAsync("ada-id"), Is.Null);
    }

    [Test]
    public async Task A_host_validates_as_long_as_it_runs()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddTwitchClient(options => (options.ClientId, options.BaseAddress, options.Clock, options.Timeout) = ("an-app", _id.Server.Address + "/{host}", _clock, TimeSpan.FromDays(1)));
        builder.Services.AddTwitchSignIns(_ => TwitchCredentials.OAuth2Users("an-app", null, _store), options => options.ValidationInterval = TimeSpan.FromMinutes(10));
        using IHost host = builder.Build();
        await host.StartAsync();
        TwitchSignIns signIns = host.Services.GetRequiredService<TwitchSignIns>();
        await signIns.AddAsync(_id.Grant("ada-token"));
        await TurnUntilAsync(() => _id.Count(Validate) >= 3);
        await host.StopAsync();
        Assert.That(signIns.Kept.Single().ValidatedAt, Is.GreaterThanOrEqualTo(new FakeClock().GetUtcNow() + TimeSpan.FromMinutes(9)));
    }

    [Test]
    public async Task Who_waited_behind_one_that_failed_is_kept_and_validated_every_hour()
    {
        await _store.SaveAsync("ada-id", _id.Grant("ada-token"));
        var failing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _id.Hold = async _ =>
        {
            if (_id.Count(Validate) == 1)
                await failing.Task.WaitAsync(Eventually.Patience);
        };
        _id.IsDown = true;
        Task<TwitchSignIn> first = SignIns.GetAsync("ada-id");
        Task<TwitchSignIn> second = SignIns.GetAsync("ada-id");
        await UntilAsync(() => _id.Count(Validate) == 1);
        _id.Hold = async _ =>
        {
            if (_id.Count(Validate) == 2)
                _id.IsDown = false;
            await Task.CompletedTask;
        };
        failing.SetResult();

        Assert.That(async () => await first, Throws.InstanceOf<ApiException>());
        await second;
        Assert.That(SignIns.Kept.Single().Key, Is.EqualTo("ada-id"));
        using var stopping = new CancellationTokenSource();
        Task running = SignIns.RunAsync(stopping.Token);
        await TurnUntilAsync(() => _id.Count(Validate) >= 3);
        await stopping.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [Test]
    public async Task Who_signs_in_again_while_the_old_token_is_found_dead_stays()
    {
        var ended = new List<string>();
        await SignIns.AddAsync(_id.Grant("ada-old"));
        SignIns.OnEnded((key, _) => ended.Add(key));
        _id.Kill("ada-old");
        _clock.Advance(TimeSpan.FromHours(1));
        var dying = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _id.Hold = request => request.Authorization?.EndsWith("ada-old", StringComparison.Ordinal) == true ? dying.Task : Task.CompletedTask;
        Task<TwitchSignIn> late = SignIns.GetAsync("ada-id");
        await UntilAsync(() => _id.Count(Validate) == 2);
        Task<TwitchSignIn> again = SignIns.AddAsync(_id.Grant("ada-new"));
        await UntilAsync(() => _id.Count(Validate) == 3);
        dying.SetResult();

        await late.ContinueWith(static _ => { }, TaskScheduler.Default);
        await again;
        Assert.That(SignIns.Kept.Single().Key, Is.EqualTo("ada-id"));
        Assert.That((await _store.LoadAsync("ada-id"))!.AccessToken, Is.EqualTo("ada-new"));
    }

    [Test]
    public async Task Who_signs_out_while_being_validated_is_not_told_of_as_ended()
    {
        var ended = new List<string>();
        await SignIns.AddAsync(_id.Grant("ada-token"));
        SignIns.OnEnded((key, _) => ended.Add(key));
        _clock.Advance(TimeSpan.FromHours(1));
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _id.Hold = request => request.Path == Validate ? held.Task : Task.CompletedTask;
        Task<TwitchSignIn> validating = SignIns.GetAsync("ada-id");
        await UntilAsync(() => _id.Count(Validate) == 2);
        Assert.That(await SignIns.SignOutAsync("ada-id"), Is.True);
        _id.Kill("ada-token");
        held.SetResult();
        Assert.That(async () => await validating, Throws.TypeOf<SignInExpiredException>());
        Assert.That(ended, Is.Empty);
        Assert.That(SignIns.Kept, Is.Empty);
    }

    [Test]
    public async Task A_handler_that_fails_hides_nothing_and_is_logged_without_the_token()
    {
        var lines = new Lines();
        var ended = new List<string>();
        var signIns = new TwitchSignIns(_id.Client(_clock), TwitchCredentials.OAuth2Users("an-app", null, _store), new() { Logger = lines });
        await signIns.AddAsync(_id.Grant("ada-token"));
        signIns.OnEnded((_, _) => throw new FormatException("oh"));
        signIns.OnEnded((key, _) => ended.Add(key));
        _id.Kill("ada-token");
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.That(() => signIns.GetAsync("ada-id"), Throws.TypeOf<SignInExpiredException>());
        Assert.That(ended, Is.EqualTo(new[] { "ada-id" }));
        Assert.That(lines.All, Has.Some.Contains("ada-id").And.None.Contains("ada-token"));
    }

    [Test]
    public async Task One_whose_validation_hangs_makes_nobody_else_late()
    {
        await SignIns.AddAsync(_id.Grant("ada-token"));
        await SignIns.AddAsync(_id.Grant("bob-token"));
        var hanging = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int asked = 0;

        // Whoever is asked about first gets no answer.
        _id.Hold = _ => Interlocked.Increment(ref asked) == 1 ? hanging.Task : Task.CompletedTask;
        _clock.Advance(TimeSpan.FromHours(1));
        using var stopping = new CancellationTokenSource();
        Task running = SignIns.RunAsync(stopping.Token);
        await UntilAsync(() => SignIns.Kept.Any(user => user.ValidatedAt == _clock.GetUtcNow()));
        hanging.SetResult();
        await UntilAsync(() => SignIns.Kept.All(user => user.ValidatedAt == _clock.GetUtcNow()));
        await stopping.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") => Eventually.TrueAsync(condition, what);

    /// <summary>Turns the clock in small steps, but not while the service is being asked.</summary>
    private async Task TurnUntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            if (_clock.NextTimer <= TimeSpan.FromHours(1))
                _clock.Advance(TimeSpan.FromSeconds(10));
            else
                await Task.Delay(1, patience.Token);
        }
    }

    [TestCase(0, 60)]
    [TestCase(3601, 60)]
    [TestCase(60, 0)]
    public void Longer_than_Twitch_allows_is_refused(int interval, int retry) =>
        Assert.That(
            () => new TwitchSignIns(_id.Client(), TwitchCredentials.OAuth2Users("an-app", null, _store), new() { ValidationInterval = TimeSpan.FromSeconds(interval), RetryDelay = TimeSpan.FromSeconds(retry) }),
            Throws.TypeOf<ArgumentOutOfRangeException>());
}

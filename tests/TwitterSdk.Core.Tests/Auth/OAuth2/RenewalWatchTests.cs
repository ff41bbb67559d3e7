using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Diagnostics;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

/// <summary>What log and meter are told of renewals.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RenewalWatchTests : IDisposable
{
    private static readonly ApiEndpoint s_me = new() { Name = "Users.Me", Method = HttpMethod.Get, Host = "api", Path = "me", Auth = [new(AuthScheme.OAuth2)], Safe = true };

    private readonly string _name = $"Renewals.{Guid.NewGuid():n}";
    private readonly FakeClock _clock = new();
    private readonly LogBook _log = new();
    private readonly ConcurrentQueue<string> _counted = [];
    private readonly MeterListener _meters = new();
    private readonly TokenService _service = new();
    private readonly MemoryTokenStore _store = new();
    private readonly OAuth2Users _users;

    public RenewalWatchTests()
    {
        _users = new OAuth2Users(TokenService.Public, TokenService.Endpoints, _store);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == _name && instrument.Name == "api.client.auth.renewals")
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((_, value, tags, _) => _counted.Enqueue($"{value} {tags[0].Key}={tags[0].Value}"));
        _meters.Start();
    }

    private IEnumerable<string> Logged => _log.Entries.Where(entry => entry.Split('|')[2] is "20" or "21" or "22");

    public void Dispose()
    {
        _meters.Dispose();
        _log.Dispose();
    }

    [Test]
    public async Task A_renewal_is_told_with_the_caller_and_the_new_end()
    {
        var anna = await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow()));
        await CallAsync(_users);

        Assert.That(Logged.Single(), Does.StartWith($"{_name}.Client|Information|20|The tokens of {anna.Id} were renewed").And.Contain($"Expires, {_clock.GetUtcNow().AddHours(2)}"));
        Assert.That(_counted, Is.EqualTo(new[] { "1 outcome=renewed" }));
        AssertNoTokens();
    }

    [Test]
    public async Task Tokens_that_another_process_renewed_are_told_apart()
    {
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow()));
        var others = new OAuth2Users(TokenService.Public, TokenService.Endpoints, _store);
        await CallAsync(others);
        await CallAsync(_users);

        Assert.That(_service.Turn("anna"), Is.EqualTo(1));
        Assert.That(Logged.Select(entry => entry.Split('|')[2]), Is.EqualTo(new[] { "20", "21" }));
        Assert.That(_counted, Is.EqualTo(new[] { "1 outcome=renewed", "1 outcome=elsewhere" }));
    }

    [Test]
    public async Task A_sign_in_that_has_ended_is_told_with_its_code()
    {
        var spent = TokenService.Tokens("anna", 7, _clock.GetUtcNow());
        await _users.SaveAsync("anna", spent);

        Assert.That(async () => await CallAsync(_users), Throws.TypeOf<SignInExpiredException>());
        Assert.That(Logged.Single(), Does.Contain("|Warning|22|").And.Contain("SignInExpiredException, invalid_grant"));
        Assert.That(_counted, Is.EqualTo(new[] { "1 outcome=ended" }));
        AssertNoTokens();
    }

    [Test]
    public async Task A_vendor_in_trouble_is_told_too()
    {
        await _users.SaveAsync("anna", TokenService.Tokens("anna", 0, _clock.GetUtcNow().AddSeconds(-1)));

        Assert.That(async () => await CallAsync(_users, new ScriptedHandler(_ => TestApi.Status(503))), Throws.InstanceOf<OAuth2Exception>());
        Assert.That(Logged.Single(), Does.Contain("|Warning|22|").And.Contain("OAuth2Exception"));
        Assert.That(_counted, Is.EqualTo(new[] { "1 outcome=failed" }));
    }

    private void AssertNoTokens() => Assert.That(_log.Entries, Has.None.Contains("access-").And.None.Contains("refresh-"));

    private async Task CallAsync(OAuth2Users users, ScriptedHandler? vendor = null)
    {
        using var server = vendor ?? new ScriptedHandler(_service.Respond);
        var api = TestApi.Over(server, _clock, options => options with { LoggerFactory = _log, Vendor = new ApiVendor { Name = _name } }, users.For("anna"));
        await api.SendAsync(s_me);
    }
}

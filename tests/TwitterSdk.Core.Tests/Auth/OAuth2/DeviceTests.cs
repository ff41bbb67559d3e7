using System.Net;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class DeviceTests
{
    private const string Code = """{"device_code":"CANARY-device","user_code":"ABCD","verification_uri":"https://example.com/activate","verification_uri_complete":"https://example.com/activate?code=ABCD","expires_in":60,"interval":5}""";

    private readonly FakeClock _clock = new();

    [Test]
    public async Task The_vendor_is_asked_as_often_as_it_allows_until_the_user_is_done()
    {
        var (server, waits) = await PlayAsync("authorization_pending", "slow_down", "authorization_pending", null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(waits, Is.EqualTo(new[] { 5, 5, 10, 10 }));
            Assert.That(server.Requests[0].BodyText, Is.EqualTo("scopes=a%20b&client_id=client-1"));
            Assert.That(server.Requests[1].FormParameters, Is.EquivalentTo(new Dictionary<string, string>
            {
                ["grant_type"] = "urn:ietf:params:oauth:grant-type:device_code",
                ["device_code"] = "CANARY-device",
                ["scopes"] = "a b",
                ["client_id"] = "client-1",
            }));
        }
    }

    [Test]
    public async Task Trouble_on_the_way_makes_the_pause_longer_and_ends_nothing()
    {
        var (_, waits) = await PlayAsync("503", "lost", null);
        Assert.That(waits, Is.EqualTo(new[] { 5, 10, 20 }));
    }

    [TestCase("access_denied", OAuth2Problem.Denied)]
    [TestCase("expired_token", OAuth2Problem.TimedOut)]
    [TestCase("invalid_grant", OAuth2Problem.Refused)]
    public void What_ends_a_sign_in_is_told(string code, OAuth2Problem problem) =>
        Assert.That(() => PlayAsync("authorization_pending", code), Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(problem).And.Property("Code").EqualTo(code));

    [Test]
    public void A_user_who_never_types_is_given_up_when_the_code_ends() =>
        Assert.That(
            () => PlayAsync([.. Enumerable.Repeat("authorization_pending", 50)]),
            Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(OAuth2Problem.TimedOut).And.Message.Not.Contains("CANARY"));

    [TestCase("{}")]
    [TestCase("<html>")]
    [TestCase("""{"device_code":"CANARY","user_code":"A","verification_uri":"javascript:alert(1)"}""")]
    public void A_code_without_a_place_to_type_it_is_refused(string answer) =>
        Assert.That(
            () => TokenService.Flow(new ScriptedHandler(_ => ScriptedHandler.Json(answer)), _clock).StartDeviceAsync(["a"]),
            Throws.TypeOf<OAuth2Exception>().With.Property("Problem").EqualTo(OAuth2Problem.Malformed).And.Message.Not.Contains("CANARY"));

    [Test]
    public async Task Waiting_can_be_cancelled()
    {
        using var impatience = new CancellationTokenSource();
        var flow = TokenService.Flow(new ScriptedHandler(_ => ScriptedHandler.Json(Code)), _clock);
        var waiting = flow.WaitForDeviceAsync(await flow.StartDeviceAsync(["a"]), impatience.Token);
        await impatience.CancelAsync();
        Assert.That(() => waiting, Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>Runs a sign-in against answers in turn; null is success. Gives the seconds that were waited before each question.</summary>
    private async Task<(ScriptedHandler Server, int[] Waits)> PlayAsync(params string?[] answers)
    {
        var turn = -1;
        var started = _clock.GetUtcNow();
        List<int> waits = [];
        var server = new ScriptedHandler(request =>
        {
            if (request.Path == "/device")
                return ScriptedHandler.Json(Code);
            waits.Add((int)(_clock.GetUtcNow() - started).TotalSeconds);
            started = _clock.GetUtcNow();
            return answers[++turn] switch
            {
                null => ScriptedHandler.Json("""{"access_token":"A","refresh_token":"R"}"""),
                "503" => ScriptedHandler.Empty(HttpStatusCode.ServiceUnavailable),
                "lost" => throw new HttpRequestException("lost"),
                var code => ScriptedHandler.Json($$"""{"status":400,"message":"{{code}}"}""", HttpStatusCode.BadRequest),
            };
        });
        var flow = TokenService.Flow(server, _clock, endpoints: TokenService.Endpoints with { DeviceScopes = "scopes" });
        OAuth2DeviceCode? shown = null;
        var running = flow.RunDeviceAsync(["a", "b"], (code, _) =>
        {
            shown = code;
            return Task.CompletedTask;
        });

        // The minute that a request may take is not to be turned to; the pause between questions is.
        await _clock.TurnUntilDoneAsync(running, due => due < TimeSpan.FromSeconds(50));
        var tokens = await running;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tokens.AccessToken, Is.EqualTo("A"));
            Assert.That(shown, Has.Property("UserCode").EqualTo("ABCD").And.Property("VerificationUriComplete").EqualTo(new Uri("https://example.com/activate?code=ABCD")));
            Assert.That(shown!.ToString(), Does.Not.Contain("CANARY").And.Not.Contain("ABCD"));
        }

        return (server, [.. waits]);
    }
}

using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Diagnostics;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

public class SecrecyTests
{
    private const string Canary = "CANARY";

    [Test]
    public async Task No_token_is_ever_logged_or_told_whatever_the_vendor_answers()
    {
        using var log = new LogBook();
        var clock = new FakeClock();
        var calls = 0;
        var handler = new ScriptedHandler(request => request.Path == "/api/2/token"
            ? (calls++ % 4) switch
            {
                0 => ScriptedHandler.Json($$"""{"access_token":"{{Canary}}-access-{{calls}}","refresh_token":"{{Canary}}-refresh-{{calls}}","expires_in":30}"""),
                1 => TestApi.Status(400, $$"""{"error":"invalid_grant","error_description":"{{request.BodyText}} {{Uri.UnescapeDataString(request.BodyText)}}"}"""),
                2 => TestApi.Status(503, $"{Canary}"),
                _ => ScriptedHandler.Text($"{{\"access_token\":\"{Canary}"),
            }
            : TestApi.Status(401, $$"""{"errors":[{"message":"bad {{request.Authorization}}"}]}"""));
        var users = new OAuth2Users(new OAuth2App("client-1", $"{Canary}-secret"), TokenService.Endpoints, new MemoryTokenStore());
        var api = TestApi.Over(handler, clock, options => options with { LoggerFactory = log }, await users.SaveAsync("anna", TokenService.Tokens($"{Canary}-0", 0)));
        var endpoint = new ApiEndpoint { Name = "Users.Me", Method = HttpMethod.Get, Host = "api", Path = "me", Auth = [new(AuthScheme.OAuth2)], Safe = true };
        List<string> told = [];
        for (var i = 0; i < 12; i++)
        {
            try
            {
                await api.SendAsync(endpoint);
            }
            catch (Exception exception) when (exception is ApiException or AuthException)
            {
                told.Add(exception.ToString() + (exception as OAuth2Exception)?.Description + (exception.InnerException as OAuth2Exception)?.Description);
            }

            clock.Advance(TimeSpan.FromMinutes(6));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(calls, Is.GreaterThan(8), "the scene was played to its end");
            Assert.That(told, Has.Some.Contains("ApiException").And.Some.Contains("SignInExpired").And.Some.Contains("503").And.Some.Contains("without a token"));
            Assert.That(told, Has.None.Contains(Canary));
            Assert.That(log.Entries, Is.Not.Empty.And.None.Contains(Canary));
        }
    }
}

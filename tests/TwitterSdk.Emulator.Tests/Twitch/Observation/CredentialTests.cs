using TwitterSdk.Emulator.Observation;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;

namespace TwitterSdk.Emulator.Tests.Twitch.Observation;

/// <summary>What is remembered of requests holds no credential, however it travelled.</summary>
public sealed class CredentialTests : TwitchFixture
{
    private const string Back = "http://localhost:42420/back";

    [Test]
    public async Task A_token_in_an_address_is_nowhere_to_be_read()
    {
        string token = State.Accounts.IssueToken(App, Ann).Text;
        string[] paths = ["api/kraken/user", "api/kraken/no/such/page", "api/helix/users", "api/api/viewer/token", "usher/api/channel/hls/ann.m3u8", "nowhere"];
        foreach (string path in paths)
        {
            await SendAsync(HttpMethod.Get, $"{path}?oauth_token={token}&client_id={App.ClientId}");
            await SendAsync(HttpMethod.Put, path, new FormUrlEncodedContent([new("oauth_token", token)]));
        }

        Assert.That(Emulator.Requests, Has.Count.EqualTo(2 * paths.Length));
        await ExpectNowhereAsync(token);
    }

    [TestCase("id/oauth2")]
    [TestCase("api/kraken/oauth2")]
    public async Task A_sign_in_leaves_nothing_either(string address)
    {
        string refresh = State.Accounts.IssueToken(App, Bob).RefreshToken!;
        State.Accounts.BrowserUser = Ann;
        WireAnswer page = await SendAsync(HttpMethod.Get, $"{address}/authorize?response_type=code&client_id={App.ClientId}&redirect_uri={Uri.EscapeDataString(Back)}&scope=user%3Aedit");
        string code = page.Header("location")!.Split("code=")[1].Split('&')[0];
        WireAnswer traded = await PostAsync($"{address}/token", ("client_secret", App.ClientSecret!), ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Back));
        WireAnswer renewed = await PostAsync($"{address}/token", ("client_secret", App.ClientSecret!), ("grant_type", "refresh_token"), ("refresh_token", refresh));
        string access = traded.Json.GetProperty("access_token").GetString()!;
        await PostAsync($"{address}/revoke", ("token", access));

        Assert.That(renewed.Json.GetProperty("access_token").GetString(), Is.Not.Empty);
        await ExpectNowhereAsync(code, access, refresh, App.ClientSecret!);
    }

    private async Task ExpectNowhereAsync(params string[] secrets)
    {
        string told = (await SendAsync(HttpMethod.Get, "_emulator/requests")).Text;
        using (Assert.EnterMultipleScope())
        {
            foreach (string secret in secrets)
            {
                Assert.That(told, Does.Not.Contain(secret));
                foreach (RecordedRequest request in Emulator.Requests)
                {
                    Assert.That(request.Path + request + request.Problem, Does.Not.Contain(secret));
                    Assert.That(request.Parameters.Select(parameter => parameter.Value), Has.None.Contains(secret), request.ToString());
                    Assert.That(request.Headers.Values, Has.None.Contains(secret), request.ToString());
                }
            }
        }
    }

    private Task<WireAnswer> PostAsync(string path, params (string Name, string Value)[] form) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent([new("client_id", App.ClientId), .. form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))]));
}

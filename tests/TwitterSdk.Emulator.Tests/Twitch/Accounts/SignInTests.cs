using System.Net;
using System.Text.Json;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.Accounts;

namespace TwitterSdk.Emulator.Tests.Twitch.Accounts;

/// <summary>The ways to a token, over bare HTTP.</summary>
public sealed class SignInTests : TwitchFixture
{
    private const string Back = "http://localhost:42420/back";

    [Test]
    public async Task The_implicit_grant_brings_the_token_in_the_fragment()
    {
        State.Accounts.BrowserUser = Ann;
        WireAnswer answer = await SendAsync(HttpMethod.Get, $"id/oauth2/authorize?response_type=token&client_id={App.ClientId}&redirect_uri={Uri.EscapeDataString(Back)}&scope=user_read+chat_login&state=xyz");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Text);
        Assert.That(answer.Header("location"), Does.StartWith(Back + "#access_token=").And.EndWith("&scope=user_read+chat_login&state=xyz&token_type=bearer"));
    }

    [Test]
    public async Task A_code_is_good_for_one_token_that_can_be_renewed_and_revoked()
    {
        State.Accounts.BrowserUser = Ann;
        WireAnswer page = await SendAsync(HttpMethod.Get, $"id/oauth2/authorize?response_type=code&client_id={App.ClientId}&redirect_uri={Uri.EscapeDataString(Back)}&scope=user%3Aedit&state=xyz");
        string code = page.Header("location")!.Split("code=")[1].Split('&')[0];
        (string, string)[] trade = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Back), ("client_secret", App.ClientSecret!)];

        JsonElement tokens = (await TradeAsync(trade)).Json;
        Assert.That(tokens.GetProperty("scope")[0].GetString(), Is.EqualTo("user:edit"));
        Assert.That(tokens.GetProperty("expires_in").GetInt64(), Is.EqualTo(4 * 3600));
        Assert.That((await TradeAsync(trade)).Status, Is.EqualTo(HttpStatusCode.BadRequest), "the code was used");

        JsonElement renewed = (await TradeAsync([("grant_type", "refresh_token"), ("refresh_token", tokens.GetProperty("refresh_token").GetString()!), ("client_secret", App.ClientSecret!)])).Json;
        string access = renewed.GetProperty("access_token").GetString()!;
        WireAnswer valid = await ValidateAsync(access);
        Assert.That(valid.Json.GetProperty("login").GetString(), Is.EqualTo("ann"));

        Assert.That((await PostAsync("id/oauth2/revoke", [("client_id", App.ClientId), ("token", access)])).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await ValidateAsync(access)).Text, Is.EqualTo("""{"status":401,"message":"invalid access token"}"""));
    }

    [Test]
    public async Task An_app_token_has_no_user_and_comes_for_the_secret_alone()
    {
        JsonElement token = (await TradeAsync([("grant_type", "client_credentials"), ("client_secret", App.ClientSecret!)])).Json;
        WireAnswer valid = await ValidateAsync(token.GetProperty("access_token").GetString()!);

        Assert.That(token.TryGetProperty("refresh_token", out _), Is.False);
        Assert.That(valid.Json.TryGetProperty("login", out _), Is.False);
        Assert.That((await TradeAsync([("grant_type", "client_credentials"), ("client_secret", "wrong")])).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_device_waits_until_somebody_approves_it()
    {
        TwitchApp television = State.Accounts.AddApp("Television", "television", null);
        JsonElement device = (await PostAsync("id/oauth2/device", [("client_id", television.ClientId), ("scopes", "user:read:follows")])).Json;
        (string, string)[] poll =
        [
            ("client_id", television.ClientId), ("scopes", "user:read:follows"), ("device_code", device.GetProperty("device_code").GetString()!),
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
        ];

        Assert.That((await PostAsync("id/oauth2/token", poll)).Text, Does.Contain("authorization_pending"));
        State.Accounts.ApproveDevice(device.GetProperty("user_code").GetString()!, Bob);
        JsonElement tokens = (await PostAsync("id/oauth2/token", poll)).Json;
        Assert.That((await ValidateAsync(tokens.GetProperty("access_token").GetString()!)).Json.GetProperty("user_id").GetString(), Is.EqualTo(Bob.Id));
        Assert.That((await PostAsync("id/oauth2/token", poll)).Text, Does.Contain("invalid device code"));

        (string, string)[] renew = [("client_id", television.ClientId), ("grant_type", "refresh_token"), ("refresh_token", tokens.GetProperty("refresh_token").GetString()!)];
        Assert.That((await PostAsync("id/oauth2/token", renew)).Status, Is.EqualTo(HttpStatusCode.OK), "a public app has no secret");
        Assert.That((await PostAsync("id/oauth2/token", renew)).Text, Does.Contain("Invalid refresh token"), "and its refresh tokens are good for once");
    }

    [Test]
    public async Task Without_a_user_at_the_browser_a_person_chooses()
    {
        string address = $"id/oauth2/authorize?response_type=token&client_id={App.ClientId}&redirect_uri={Uri.EscapeDataString(Back)}&scope=user%3Aedit";
        WireAnswer page = await SendAsync(HttpMethod.Get, address);
        Assert.That(page.Text, Does.Contain("Loom").And.Contain("user:edit").And.Contain("emulator_user=ann"));

        Assert.That((await SendAsync(HttpMethod.Get, address + "&emulator_user=ann")).Header("location"), Does.StartWith(Back + "#access_token="));
        Assert.That((await SendAsync(HttpMethod.Get, address + "&emulator_refuses=true")).Header("location"), Does.StartWith(Back + "?error=access_denied"));
    }

    [TestCase("client_id=nobody&redirect_uri=http%3A%2F%2Flocalhost%3A42420&response_type=code", "invalid client")]
    [TestCase("client_id={app}&redirect_uri=https%3A%2F%2Felsewhere.example&response_type=code", "redirect_uri")]
    [TestCase("client_id={app}&redirect_uri=http%3A%2F%2Flocalhost%3A42420&response_type=magic", "invalid response type")]
    [TestCase("client_id={app}&redirect_uri=http%3A%2F%2Flocalhost%3A42420&response_type=code&scope=no%20%C3%BC", "invalid scope")]
    public async Task A_bad_sign_in_is_told_on_the_page_and_nowhere_else(string query, string problem)
    {
        WireAnswer answer = await SendAsync(HttpMethod.Get, "id/oauth2/authorize?" + query.Replace("{app}", App.ClientId, StringComparison.Ordinal));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Text, Does.Contain(problem));
    }

    [Test]
    public async Task A_token_ends_by_the_emulators_clock()
    {
        string token = State.Accounts.IssueToken(App, Ann).Text;
        Clock.Advance(TimeSpan.FromHours(4));
        Assert.That((await ValidateAsync(token)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private Task<WireAnswer> TradeAsync((string Name, string Value)[] form) => PostAsync("id/oauth2/token", [("client_id", App.ClientId), .. form]);

    private Task<WireAnswer> PostAsync(string path, (string Name, string Value)[] form) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))));

    private Task<WireAnswer> ValidateAsync(string token) => SendAsync(HttpMethod.Get, "id/oauth2/validate", null, ("Authorization", $"OAuth {token}"));
}

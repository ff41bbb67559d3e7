using System.Net;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.OAuth;

public sealed class SignInTests : EmulatorFixture
{
    private WireClient App => new(Emulator, TimeProvider.System) { App = Token.App };

    [Test]
    public async Task A_pin_becomes_an_access_token([Values] bool inHeader)
    {
        Dictionary<string, string> request = await BeginAsync("oob", inHeader);
        WireAnswer page = await new WireClient(Emulator, TimeProvider.System)
            .GetAsync("api/oauth/authorize", ("oauth_token", request["oauth_token"]), ("screen_name", "bob"));
        string pin = page.Text[(page.Text.IndexOf("oauth_pin\">", StringComparison.Ordinal) + 11)..][..7];

        Dictionary<string, string> access = Fields(await TradeAsync(request, pin));
        WireClient bob = new(Emulator, TimeProvider.System) { App = Token.App, Token = access["oauth_token"], TokenSecret = access["oauth_token_secret"] };

        Assert.That(request["oauth_callback_confirmed"], Is.EqualTo("true"));
        Assert.That(pin, Does.Match("^[0-9]{7}$"));
        Assert.That((access["screen_name"], access["user_id"]), Is.EqualTo(("bob", $"{Bob.Id}")));
        Assert.That((await bob.GetAsync("api/1.1/account/verify_credentials.json")).Id, Is.EqualTo(Bob.Id));
    }

    [Test]
    public async Task A_wrong_pin_is_refused_and_a_request_token_works_once()
    {
        Dictionary<string, string> request = await BeginAsync("oob");
        await new WireClient(Emulator, TimeProvider.System).GetAsync("api/oauth/authorize", ("oauth_token", request["oauth_token"]));
        State.Apps.TryFindRequest(request["oauth_token"], out RequestToken? known);

        WireAnswer wrong = await TradeAsync(request, "0000000");
        WireAnswer right = await TradeAsync(request, known!.Verifier!);
        WireAnswer again = await TradeAsync(request, known.Verifier!);

        Assert.That(((int)wrong.Status, wrong.Code), Is.EqualTo((401, 32)));
        Assert.That(right.Status, Is.EqualTo(HttpStatusCode.OK), right.Text);
        Assert.That(((int)again.Status, again.Code), Is.EqualTo((401, 89)));
    }

    [Test]
    public async Task A_callback_gets_the_verifier_or_the_refusal()
    {
        Token.App.Callbacks.Add("https://example.com/back?x=1");
        Dictionary<string, string> request = await BeginAsync("https://example.com/back?x=1");
        WireClient browser = new(Emulator, TimeProvider.System);

        WireAnswer approved = await browser.GetAsync("api/oauth/authenticate", ("oauth_token", request["oauth_token"]));
        State.Apps.BrowserRefuses = true;
        WireAnswer denied = await browser.GetAsync("api/oauth/authenticate", ("oauth_token", request["oauth_token"]));

        Assert.That(approved.Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(approved.Header("location"), Does.StartWith($"https://example.com/back?x=1&oauth_token={request["oauth_token"]}&oauth_verifier="));
        Assert.That(denied.Header("location"), Does.EndWith($"&denied={request["oauth_token"]}"));
    }

    [Test]
    public async Task A_callback_must_be_approved()
    {
        WireAnswer none = await App.PostAsync("api/oauth/request_token", ("oauth_callback", "https://example.com"));
        Token.App.Callbacks.Add("https://example.org");
        WireAnswer other = await App.PostAsync("api/oauth/request_token", ("oauth_callback", "https://example.com"));

        Assert.That((none.Code, other.Code), Is.EqualTo((417, 415)));
    }

    [Test]
    public async Task A_bearer_token_stays_the_same_until_it_is_invalidated([Values] bool encodedAgain)
    {
        WireClient basic = new(Emulator, TimeProvider.System) { App = Token.App, Basic = true };
        string first = await BearerAsync(basic);
        string second = await BearerAsync(basic);

        (string, string) field = ("access_token", encodedAgain ? first : Uri.UnescapeDataString(first));
        WireAnswer invalidated = await basic.PostAsync("api/oauth2/invalidate_token", field);
        WireAnswer used = await new WireClient(Emulator, TimeProvider.System) { Bearer = first }
            .GetAsync("api/1.1/users/show.json", ("screen_name", "bob"));

        Assert.That(second, Is.EqualTo(first));
        Assert.That(first, Does.Contain("%"));
        Assert.That(invalidated.Json.GetProperty("access_token").GetString(), Is.EqualTo(first));
        Assert.That(((int)used.Status, used.Code), Is.EqualTo((401, 89)));
        Assert.That(await BearerAsync(basic), Is.Not.EqualTo(first));
    }

    [Test]
    public async Task Wrong_keys_get_no_bearer_token()
    {
        var stranger = new EmulatorApp(1, "Stranger", Token.App.ConsumerKey, "wrong");

        WireAnswer answer = await new WireClient(Emulator, TimeProvider.System) { App = stranger, Basic = true }
            .PostAsync("api/oauth2/token", ("grant_type", "client_credentials"));

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((403, 99)));
    }

    private static Dictionary<string, string> Fields(WireAnswer answer)
    {
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        return answer.Text.Split('&').ToDictionary(pair => pair.Split('=')[0], pair => Uri.UnescapeDataString(pair.Split('=')[1]));
    }

    private static async Task<string> BearerAsync(WireClient basic)
    {
        WireAnswer answer = await basic.PostAsync("api/oauth2/token", ("grant_type", "client_credentials"));
        Assert.That(answer.Json.GetProperty("token_type").GetString(), Is.EqualTo("bearer"));
        return answer.Json.GetProperty("access_token").GetString()!;
    }

    private async Task<Dictionary<string, string>> BeginAsync(string callback, bool inHeader = false)
    {
        WireClient app = App;
        if (inHeader)
            app.Extra["oauth_callback"] = callback;
        return Fields(inHeader
            ? await app.PostAsync("api/oauth/request_token")
            : await app.PostAsync("api/oauth/request_token", ("oauth_callback", callback)));
    }

    private Task<WireAnswer> TradeAsync(Dictionary<string, string> request, string verifier) =>
        new WireClient(Emulator, TimeProvider.System)
        {
            App = Token.App, Token = request["oauth_token"], TokenSecret = request["oauth_token_secret"],
        }.PostAsync("api/oauth/access_token", ("oauth_verifier", verifier));
}

using System.Net;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.OAuth2;

public sealed class AuthorizePageTests : OAuth2Fixture
{
    [Test]
    public async Task The_page_tells_which_app_asks_for_what_and_as_whom()
    {
        WireAnswer page = await OpenAsync();

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain(App.Name).And.Contain("@alice").And.Contain("@bob"));
        foreach (string scope in Scopes.Split(' '))
            Assert.That(page.Text, Does.Contain($"data-scope=\"{scope}\""));
    }

    [Test]
    public async Task A_click_on_allow_leads_back_with_a_code_and_the_state()
    {
        WireAnswer back = await ClickAsync(await OpenAsync(), "allow", "bob");
        WireAnswer tokens = await TradeAsync(Confidential, Query(back)["code"]);
        WireAnswer me = await MeAsync(Member(tokens, "access_token"));

        Assert.That(back.Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(back.Header("location"), Does.StartWith(Callback + "&"));
        Assert.That(Query(back)["state"], Is.EqualTo("a state & more"));
        Assert.That(me.Json.GetProperty("data").GetProperty("username").GetString(), Is.EqualTo("bob"));
    }

    [Test]
    public async Task A_click_on_deny_leads_back_with_the_refusal()
    {
        Dictionary<string, string> back = Query(await ClickAsync(await OpenAsync(), "deny"));

        Assert.That((back["error"], back["state"]), Is.EqualTo(("access_denied", "a state & more")));
        Assert.That(back, Does.Not.ContainKey("code"));
    }

    [Test]
    public async Task A_question_is_answered_once()
    {
        WireAnswer page = await OpenAsync();
        await ClickAsync(page, "allow");

        WireAnswer again = await ClickAsync(page, "allow");

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase(EmulatorConsent.Allow, "code")]
    [TestCase(EmulatorConsent.Deny, "error")]
    public async Task A_test_may_say_beforehand_how_the_user_decides(EmulatorConsent consent, string expected)
    {
        State.OAuth2.Consent = consent;

        Assert.That(Query(await OpenAsync()), Does.ContainKey(expected));
    }

    [TestCase("client_id", "unknown", "client_id")]
    [TestCase("client_id", null, "client_id")]
    [TestCase("redirect_uri", "https://app.example/back", "https://app.example/back")]
    [TestCase("redirect_uri", "https://thief.example/", "thief")]
    public async Task Nobody_is_led_to_an_address_that_the_app_did_not_name(string name, string? value, string told)
    {
        State.OAuth2.Consent = EmulatorConsent.Allow;

        WireAnswer answer = await OpenAsync((name, value));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Header("location"), Is.Null);
        Assert.That(answer.Text, Does.Contain(told));
    }

    [TestCase("response_type", "token", "unsupported_response_type")]
    [TestCase("scope", "tweet.read colour.read", "invalid_scope")]
    [TestCase("scope", null, "invalid_scope")]
    [TestCase("state", null, "invalid_request")]
    [TestCase("code_challenge", null, "invalid_request")]
    [TestCase("code_challenge_method", "S512", "invalid_request")]
    public async Task A_mistake_in_the_question_is_told_to_the_app(string name, string? value, string error)
    {
        Dictionary<string, string> back = Query(await OpenAsync((name, value)));

        Assert.That(back["error"], Is.EqualTo(error));
        Assert.That(back["error_description"], Does.Contain(name.Split('_')[0]));
    }
}

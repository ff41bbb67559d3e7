using System.Net;
using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.OAuth2;

public sealed class TokenTests : OAuth2Fixture
{
    [Test]
    public async Task A_code_becomes_tokens_of_two_hours()
    {
        WireAnswer answer = await TradeAsync(Confidential, await CodeAsync());
        string access = Member(answer, "access_token");
        WireAnswer early = await MeAsync(access);
        Clock.Advance(TimeSpan.FromHours(2));
        WireAnswer late = await MeAsync(access);

        Assert.That((Member(answer, "token_type"), Member(answer, "expires_in"), Member(answer, "scope")), Is.EqualTo(("bearer", "7200", Scopes)));
        Assert.That(early.Status, Is.EqualTo(HttpStatusCode.OK), early.Text);
        Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Unauthorized), late.Text);
    }

    [Test]
    public async Task There_is_a_refresh_token_only_for_offline_access()
    {
        WireAnswer answer = await TradeAsync(Confidential, await CodeAsync(("scope", "tweet.read")));

        Assert.That(answer.Json.TryGetProperty("refresh_token", out _), Is.False);
    }

    [Test]
    public async Task A_code_is_good_for_half_a_minute()
    {
        string code = await CodeAsync();
        Clock.Advance(TimeSpan.FromSeconds(30));

        WireAnswer answer = await TradeAsync(Confidential, code);

        AssertRefused(answer, 400, "invalid_request", "authorization code");
        Assert.That(Emulator.Requests[^1].Problem, Does.Contain("30 seconds"));
    }

    [Test]
    public async Task A_code_that_is_used_twice_takes_its_tokens_back()
    {
        string code = await CodeAsync();
        string access = Member(await TradeAsync(Confidential, code), "access_token");

        WireAnswer again = await TradeAsync(Confidential, code);

        AssertRefused(again, 400, "invalid_request", "authorization code");
        Assert.That((await MeAsync(access)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("code_verifier", "another", "code verifier")]
    [TestCase("code_verifier", "", "code_verifier")]
    [TestCase("redirect_uri", "https://app.example/back", "redirect uri")]
    public async Task What_does_not_fit_the_page_is_refused(string name, string value, string told) =>
        AssertRefused(await TradeAsync(Confidential, await CodeAsync(), (name, value)), 400, "invalid_request", told);

    [Test]
    public async Task A_plain_challenge_is_the_verifier_itself()
    {
        WireAnswer right = await TradeAsync(Confidential, await CodeAsync(("code_challenge", Verifier), ("code_challenge_method", "plain")));
        WireAnswer wrong = await TradeAsync(Confidential, await CodeAsync(("code_challenge_method", "plain")));

        Assert.That(right.Status, Is.EqualTo(HttpStatusCode.OK), right.Text);
        AssertRefused(wrong, 400, "invalid_request", "code verifier");
    }

    [Test]
    public async Task An_app_without_a_secret_names_itself_and_the_others_prove_themselves()
    {
        WireAnswer unproven = await TradeAsync(Browser, await CodeAsync(), ("client_id", App.ClientId));
        WireAnswer nobody = await TradeAsync(Browser, await CodeAsync(), ("client_id", "nobody"));
        App.IsPublic = true;
        WireAnswer named = await TradeAsync(Browser, await CodeAsync(), ("client_id", App.ClientId));

        AssertRefused(unproven, 401, "unauthorized_client", "authorization header");
        AssertRefused(nobody, 401, "invalid_client", "client_id");
        Assert.That(named.Status, Is.EqualTo(HttpStatusCode.OK), named.Text);
    }

    [Test]
    public async Task A_wrong_secret_or_another_apps_code_gets_nothing()
    {
        string code = await CodeAsync();
        EmulatorApp other = State.Apps.Add("Another app");

        WireAnswer stolen = await TradeAsync(new WireClient(Emulator, Clock) { App = other, Basic = true }, code);
        WireAnswer wrong = await TradeAsync(new WireClient(Emulator, Clock) { App = new EmulatorApp(1, "Stranger", "key", "secret"), Basic = true }, code);

        AssertRefused(stolen, 400, "invalid_request", "authorization code");
        AssertRefused(wrong, 401, "unauthorized_client", "");
    }

    [Test]
    public async Task A_refresh_token_buys_new_tokens_and_the_old_ones_are_spent()
    {
        EmulatorOAuth2Token first = State.OAuth2.Issue(App, Alice);

        WireAnswer answer = await RefreshAsync(first.RefreshToken!);
        WireAnswer old = await MeAsync(first.AccessToken);
        WireAnswer fresh = await MeAsync(Member(answer, "access_token"));

        Assert.That(Member(answer, "refresh_token"), Is.Not.EqualTo(first.RefreshToken));
        Assert.That((old.Status, fresh.Status), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.OK)));
        Assert.That(State.OAuth2.TryFind(Member(answer, "access_token"), out EmulatorOAuth2Token? now), Is.True);
        Assert.That(now!.Renewals, Is.EqualTo(1));
    }

    [Test]
    public async Task A_spent_refresh_token_costs_the_whole_sign_in()
    {
        EmulatorOAuth2Token first = State.OAuth2.Issue(App, Alice);
        WireAnswer second = await RefreshAsync(first.RefreshToken!);

        WireAnswer again = await RefreshAsync(first.RefreshToken!);
        WireAnswer third = await RefreshAsync(Member(second, "refresh_token"));

        AssertRefused(again, 400, "invalid_request", "Value passed for the token was invalid.");
        AssertRefused(third, 400, "invalid_request", "Value passed for the token was invalid.");
        Assert.That((await MeAsync(Member(second, "access_token"))).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(Emulator.Requests.Select(request => request.Problem ?? ""), Has.Some.Contains("spent before"));
        Assert.That(first.IsRevoked);
    }

    [TestCase("client_credentials", "unsupported_grant_type", "client_credentials")]
    [TestCase("", "invalid_request", "grant_type")]
    public async Task Only_two_grants_are_taken(string grant, string error, string told) =>
        AssertRefused(await Confidential.PostAsync("api/2/oauth2/token", ("grant_type", grant)), 400, error, told);

    [Test]
    public async Task A_revoked_sign_in_is_over_by_either_token([Values] bool byRefreshToken)
    {
        EmulatorOAuth2Token token = State.OAuth2.Issue(App, Alice);
        string text = byRefreshToken ? token.RefreshToken! : token.AccessToken;

        WireAnswer first = await Confidential.PostAsync("api/2/oauth2/revoke", ("token", text));
        WireAnswer again = await Confidential.PostAsync("api/2/oauth2/revoke", ("token", text), ("token_type_hint", "access_token"));

        Assert.That((Member(first, "revoked"), Member(again, "revoked")), Is.EqualTo(("True", "True")));
        Assert.That((await MeAsync(token.AccessToken)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        AssertRefused(await RefreshAsync(token.RefreshToken!), 400, "invalid_request", "token");
    }

    [Test]
    public async Task A_users_token_is_no_credential_of_v1()
    {
        WireAnswer answer = await WireClient.For(Emulator, State.OAuth2.Issue(App, Alice)).GetAsync("api/1.1/account/verify_credentials.json");

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((403, 220)));
    }

    [Test]
    public async Task No_token_is_remembered_among_the_requests()
    {
        EmulatorOAuth2Token token = State.OAuth2.Issue(App, Alice);
        await RefreshAsync(token.RefreshToken!);
        await MeAsync(token.AccessToken);

        Assert.That(Emulator.Requests.SelectMany(request => request.Parameters).Select(parameter => parameter.Value), Has.None.EqualTo(token.RefreshToken));
        Assert.That(Emulator.Requests[0]["refresh_token"], Is.EqualTo("***"));
        Assert.That((Emulator.Requests[1].Auth, Emulator.Requests[1].User), Is.EqualTo((CallerKind.Anonymous, (string?)null)), "the refresh made it worthless");
    }

    private static void AssertRefused(WireAnswer answer, int status, string error, string told)
    {
        Assert.That(((int)answer.Status, Member(answer, "error")), Is.EqualTo((status, error)), answer.Text);
        Assert.That(Member(answer, "error_description"), Does.Contain(told));
    }
}

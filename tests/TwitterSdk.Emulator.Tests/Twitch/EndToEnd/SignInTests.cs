using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>The real client's ways to a token, and what becomes of it.</summary>
public sealed class SignInTests : TwitchFixture
{
    private static readonly TwitchScope[] s_scopes = [TwitchScope.ChannelManageBroadcast, TwitchScope.ChatRead];

    private Browser _browser = null!;

    [SetUp]
    public void OpenBrowser()
    {
        _browser = new Browser();
        State.Accounts.BrowserUser = Ann;
    }

    [TearDown]
    public void CloseBrowser() => _browser.Dispose();

    [Test]
    public async Task A_program_without_a_secret_signs_in_the_user_of_its_machine()
    {
        OAuth2Tokens tokens = await Twitch.SignInAsync(App.ClientId, s_scopes, TwitchOAuth2.ImplicitLoopback with
        {
            RedirectUri = new Uri("http://localhost:0"), OpenBrowser = _browser.SignInAsync,
        });
        ValidatedToken told = await Twitch.As(TwitchCredentials.User(App.ClientId, tokens.AccessToken)).Auth.OAuth2.ValidateAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((told.Login?.Value, told.UserId?.Value, told.ClientId), Is.EqualTo(("ann", Ann.Id, App.ClientId)));
            Assert.That(told.Scopes, Is.EqualTo(new[] { "channel:manage:broadcast", "chat:read" }));
            Assert.That(tokens.RefreshToken, Is.Null);
        }
    }

    [Test]
    public void A_user_who_says_no_is_told_as_that()
    {
        State.Accounts.BrowserRefuses = true;
        Assert.That(
            () => Twitch.SignInAsync(App.ClientId, s_scopes, TwitchOAuth2.ImplicitLoopback with { RedirectUri = new Uri("http://localhost:0"), OpenBrowser = _browser.SignInAsync }),
            Throws.TypeOf<OAuth2Exception>().With.Property(nameof(OAuth2Exception.Problem)).EqualTo(OAuth2Problem.Denied));
    }

    [Test]
    public async Task A_web_app_trades_a_code_once()
    {
        OAuth2Flow flow = Twitch.CreateOAuth2Flow(App.ClientId, App.ClientSecret);
        OAuth2PendingSignIn pending = flow.Start(new Uri("http://localhost:42420/back"), s_scopes);
        Uri back = await _browser.OpenAsync(pending.Page);
        OAuth2Tokens tokens = await flow.CompleteAsync(pending, back);
        ITwitchClient ann = Twitch.As(TwitchCredentials.User(App.ClientId, tokens.AccessToken, s_scopes));
        await ann.Helix.Channels.ModifyAsync(new UserId(Ann.Id), new() { Title = "By a code" });
        int requests = Emulator.Requests.Count;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await ann.Helix.Channels.GetAsync([new UserId(Ann.Id)])).Data.Single().Title, Is.EqualTo("By a code"));
            Assert.That(() => ann.Helix.Whispers.SendAsync(new UserId(Ann.Id), new UserId(Bob.Id), "psst"), Throws.InstanceOf<AuthException>().With.Message.Contains("user:manage:whispers"));
            Assert.That(Emulator.Requests, Has.Count.EqualTo(requests + 1), "what the token is not good for is not even sent");
            Assert.That(() => flow.CompleteAsync(pending, back), Throws.TypeOf<OAuth2Exception>());
        }
    }

    [Test]
    public async Task A_television_stays_signed_in_with_tokens_that_change_until_it_signs_out()
    {
        TwitchApp television = State.Accounts.AddApp("Television", "television", null);
        State.Accounts.BrowserUser = Bob;
        Task<OAuth2Tokens> asking = Twitch.CreateOAuth2Flow(television.ClientId).RunDeviceAsync(s_scopes, (code, _) => _browser.ReadAsync(code.VerificationUri));
        await Patience.AdvanceUntilAsync(Clock, TimeSpan.FromSeconds(5), () => asking.IsCompleted);
        OAuth2Tokens tokens = await asking;
        var store = new MemoryTokenStore();
        var signIns = new TwitchSignIns(Twitch, TwitchCredentials.OAuth2Users(television.ClientId, null, store));
        TwitchSignIn bob = await signIns.AddAsync(tokens);
        Clock.Advance(TimeSpan.FromHours(5));
        var me = (await bob.Client.Helix.Users.GetAsync()).Data.Single();
        OAuth2Tokens renewed = (await store.LoadAsync(bob.Key))!;
        TwitchSignIn validated = await signIns.GetAsync(bob.Key);
        await signIns.SignOutAsync(bob.Key);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((me.Login, bob.Key, validated.ValidatedAt), Is.EqualTo(("bob", Bob.Id, Clock.GetUtcNow())));
            Assert.That(renewed.AccessToken, Is.Not.EqualTo(tokens.AccessToken));
            Assert.That(renewed.RefreshToken, Is.Not.EqualTo(tokens.RefreshToken), "a refresh token of a public app is good for once");
            Assert.That(State.Accounts.TokensOf(television, Bob), Is.Empty, "revoked");
            Assert.That(await store.LoadAsync(bob.Key), Is.Null);
        }
    }

    [Test]
    public async Task An_app_obtains_its_token_and_a_new_one_when_that_has_ended()
    {
        ITwitchClient app = Twitch.As(TwitchCredentials.AppSecret(App.ClientId, App.ClientSecret!));
        await app.Helix.Users.GetAsync(new() { Login = ["ann"] });
        ValidatedToken told = await app.Auth.OAuth2.ValidateAsync();
        Clock.Advance(TimeSpan.FromDays(61));
        var users = (await app.Helix.Users.GetAsync(new() { Login = ["ann", "bob"] })).Data;

        Assert.That((told.ClientId, told.Login), Is.EqualTo((App.ClientId, (Login?)null)));
        Assert.That(users, Has.Count.EqualTo(2));
        Assert.That(() => Twitch.As(TwitchCredentials.AppSecret(App.ClientId, "wrong")).Helix.Users.GetAsync(new() { Login = ["ann"] }), Throws.TypeOf<OAuth2Exception>());
    }
}

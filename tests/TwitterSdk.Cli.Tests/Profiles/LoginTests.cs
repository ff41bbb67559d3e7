using System.Text.RegularExpressions;
using TwitterSdk.Cli.Tests.Support;
using TwitterSdk.Emulator.State;
using TwitterSdk.Testing;

namespace TwitterSdk.Cli.Tests.Profiles;

/// <summary>Signing in to Twitter in every way, and calling with what that gave.</summary>
public sealed partial class LoginTests
{
    private CliWorld _world = null!;
    private EmulatorUser _ada = null!;
    private EmulatorApp _app = null!;

    [SetUp]
    public async Task Start()
    {
        _world = await CliWorld.StartAsync();
        _ada = _world.Emulator.State.AddUser("ada");
        _app = _world.Emulator.State.Apps.Add("Looms");
        _world.Emulator.State.Apps.BrowserUser = _ada;
        _world.Emulator.State.OAuth2.Consent = EmulatorConsent.Allow;
    }

    [TearDown]
    public async Task Stop() => await _world.DisposeAsync();

    [Test]
    public async Task A_PIN_signs_in_and_the_app_is_remembered()
    {
        var keyboard = new TypedLines();
        keyboard.Type(_app.ConsumerSecret);
        _world.OpenBrowser = async (page, cancelled) => keyboard.Type(Pin().Match(await CliWorld.Browser.GetStringAsync(page, cancelled)).Groups[1].Value);

        CliOutcome login = await _world.RunAsync(keyboard, ["login", "--consumer-key", _app.ConsumerKey, "--base-address", _world.Emulator.BaseAddress]);
        CliOutcome again = await _world.RunAsync(keyboard, ["login"]);
        CliOutcome me = await _world.RunAsync("call", "account.verify_credentials", "--fields", "screen_name");

        Assert.That(login.Code, Is.Zero, login.ToString());
        Assert.That(login.Error, Does.Contain("@ada is signed in to Twitter, as the profile 'ada'."));
        Assert.That(again.Code, Is.Zero, again.ToString());
        Assert.That(me.Lines, Is.EqualTo(new[] { "ada" }), me.ToString());
    }

    [Test]
    public async Task A_callback_signs_in_by_the_browser_coming_back()
    {
        string redirect = $"http://127.0.0.1:{LoopbackPort.Unused()}/signed-in";
        _app.Callbacks.Add(redirect);

        CliOutcome login = await LoginAsync($"{_app.ConsumerKey}\n{_app.ConsumerSecret}\n", "--callback", "--redirect", redirect);

        Assert.That(login.Code, Is.Zero, login.ToString());
        Assert.That((await _world.RunAsync("call", "account.verify_credentials", "--fields", "screen_name")).Lines, Is.EqualTo(new[] { "ada" }));
    }

    [Test]
    public async Task PKCE_signs_in_and_tokens_are_renewed_in_the_profile()
    {
        string redirect = $"http://127.0.0.1:{LoopbackPort.Unused()}/signed-in";
        _app.Callbacks.Add(redirect);
        _app.IsPublic = true;

        // Tokens are renewed a minute before their end: these at each call.
        _world.Emulator.State.OAuth2.AccessTokenLifetime = TimeSpan.FromSeconds(30);

        CliOutcome login = await LoginAsync("", "--oauth2", "--client-id", _app.ClientId, "--redirect", redirect, "--scopes", "tweet.read users.read offline.access");
        Assert.That(login.Code, Is.Zero, login.ToString());
        CliOutcome first = await _world.RunAsync("call", "v2.users.get_me", "--fields", "username");
        _world.Emulator.ClearRequests();
        CliOutcome second = await _world.RunAsync("call", "v2.users.get_me", "--fields", "username");
        CliOutcome write = await _world.RunAsync("call", "v2.tweets.create", "text=Hello");

        Assert.That(first.Lines, Is.EqualTo(new[] { "ada" }), first.ToString());
        Assert.That(second.Lines, Is.EqualTo(new[] { "ada" }), second.ToString());
        Assert.That(_world.Emulator.Requests.Select(request => request.Path).Take(2), Is.EqualTo(new[] { "/2/oauth2/token", "/2/users/me" }), "renewed, and the renewed tokens were kept");
        Assert.That(write.Code, Is.EqualTo(3), write.ToString());
        Assert.That(write.Error, Does.Contain("tweet.write").And.Contain("twitter login --oauth2"));
    }

    [Test]
    public async Task A_user_may_say_no()
    {
        string redirect = $"http://127.0.0.1:{LoopbackPort.Unused()}/signed-in";
        _app.Callbacks.Add(redirect);
        _world.Emulator.State.OAuth2.Consent = EmulatorConsent.Deny;

        CliOutcome login = await LoginAsync("", "--oauth2", "--client-id", _app.ClientId, "--redirect", redirect);

        Assert.That(login.Code, Is.EqualTo(3), login.ToString());
        Assert.That((await _world.RunAsync("profiles", "list", "--json")).Out, Is.Empty);
    }

    [Test]
    public async Task Four_tokens_of_the_portal_sign_in()
    {
        EmulatorToken token = _world.Emulator.State.Apps.IssueToken(_app, _ada);

        CliOutcome login = await LoginAsync($"{_app.ConsumerKey}\n{_app.ConsumerSecret}\n{token.Token}\n{token.Secret}\n", "--tokens", "--profile", "work");
        CliOutcome wrong = await LoginAsync($"{_app.ConsumerKey}\n{_app.ConsumerSecret}\n{token.Token}\nnonsense\n", "--tokens", "--profile", "other");

        Assert.That(login.Error, Does.Contain("as the profile 'work'"), login.ToString());
        Assert.That(wrong.Code, Is.EqualTo(3), wrong.ToString());
        Assert.That((await _world.RunAsync("profiles", "list", "--json")).Lines, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task An_app_signs_in_alone()
    {
        CliOutcome bearer = await LoginAsync(_world.Emulator.State.Apps.IssueBearer(_app), "--bearer", "--profile", "bearer");
        CliOutcome app = await LoginAsync($"{_app.ConsumerKey}\n{_app.ConsumerSecret}", "--app", "--profile", "app");

        Assert.That(bearer.Code, Is.Zero, bearer.ToString());
        Assert.That(app.Code, Is.Zero, app.ToString());
        foreach (string profile in new[] { "bearer", "app" })
        {
            CliOutcome call = await _world.RunAsync("call", "v2.users.get_by_username", "username=ada", "--fields", "username", "-p", profile);
            Assert.That(call.Lines, Is.EqualTo(new[] { "ada" }), call.ToString());
        }
    }

    [Test]
    public async Task Nobody_is_told_how_to_sign_in()
    {
        CliOutcome nobody = await _world.RunAsync("call", "statuses.update", "status=Hello", "--base-address", _world.Emulator.BaseAddress);
        CliOutcome unknown = await _world.RunAsync("call", "statuses.update", "status=Hello", "--profile", "wrok");
        CliOutcome silent = await _world.RunAsync("login", "--bearer");

        Assert.That(nobody.Code, Is.EqualTo(3), nobody.ToString());
        Assert.That(nobody.Error, Does.Contain("the profile has nobody signed in. Sign in: twitter login. To try it all without an account: twitter emulator"));
        Assert.That(unknown.Code, Is.EqualTo(3), unknown.ToString());
        Assert.That(silent.Code, Is.EqualTo(2), silent.ToString());
        Assert.That(silent.Error, Does.Contain("Bearer token is missing: give it as the next line of standard input"));
    }

    [TestCase("helix.users.get", "login=ada", "nobody signed in to Twitch. Sign in: twitter login twitch, or twitter login twitch --app.")]
    [TestCase("v2.tweets.search_recent", "query=looms", "nobody signed in. Sign in: twitter login")]
    public async Task Nobody_is_sent_to_the_other_vendor(string endpoint, string parameter, string cure)
    {
        CliOutcome nobody = await _world.RunAsync("call", endpoint, parameter, "--base-address", _world.Emulator.BaseAddress);

        Assert.That(nobody.Code, Is.EqualTo(3), nobody.ToString());
        Assert.That(nobody.Error, Does.Contain(cure));
        Assert.That(nobody.Error.Contains("twitch", StringComparison.Ordinal), Is.EqualTo(endpoint.StartsWith("helix", StringComparison.Ordinal)), nobody.Error);
    }

    [Test]
    public async Task No_secret_is_ever_shown()
    {
        EmulatorToken token = _world.Emulator.State.Apps.IssueToken(_app, _ada);
        string[] secrets = [_app.ConsumerSecret, token.Secret];
        CliOutcome[] outcomes =
        [
            await LoginAsync($"{_app.ConsumerKey}\n{_app.ConsumerSecret}\n{token.Token}\n{token.Secret}\n", "--tokens", "--verbose"),
            await _world.RunAsync("profiles", "list"),
            await _world.RunAsync("profiles", "list", "--json"),
            await _world.RunAsync("call", "statuses.show", "id=1", "--verbose"),
        ];

        foreach (CliOutcome outcome in outcomes)
            Assert.That(secrets.Where(secret => outcome.ToString().Contains(secret, StringComparison.Ordinal)), Is.Empty);
        foreach (string file in Directory.EnumerateFiles(_world.Home, "*", SearchOption.AllDirectories))
        {
            string text = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file));
            Assert.That(secrets.Where(secret => text.Contains(secret, StringComparison.Ordinal)), Is.Empty, file);
        }
    }

    [GeneratedRegex("<code id=\"oauth_pin\">([0-9]+)</code>")]
    private static partial Regex Pin();

    private Task<CliOutcome> LoginAsync(string input, params string[] words) =>
        _world.PipeAsync(input, ["login", "--base-address", _world.Emulator.BaseAddress, .. words]);
}

using System.Text.RegularExpressions;
using TwitterSdk.Cli.Profiles;
using TwitterSdk.Cli.Tests.Support;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Cli.Tests.Profiles;

/// <summary>Signing in to Twitch.</summary>
public sealed partial class TwitchLoginTests
{
    private CliWorld _world = null!;
    private TwitchUser _ada = null!;
    private TwitchApp _app = null!;

    [SetUp]
    public async Task Start()
    {
        _world = await CliWorld.StartAsync();
        _ada = _world.Emulator.Twitch.State.AddUser("ada");
        _app = _world.Emulator.Twitch.State.Accounts.AddApp("Looms");
        _world.Emulator.Twitch.State.Accounts.BrowserUser = _ada;
    }

    [TearDown]
    public async Task Stop() => await _world.DisposeAsync();

    [Test]
    public async Task A_token_that_is_there_already_is_asked_whose_it_is()
    {
        TwitchToken token = _world.Emulator.Twitch.State.Accounts.IssueToken(_app, _ada);
        CliOutcome login = await LoginAsync(token.Text, "--token", "--client-id", _app.ClientId);
        CliOutcome me = await _world.RunAsync("call", "helix.users.get", "--fields", "login");

        Assert.That(login.Error, Does.Contain("@ada is signed in to Twitch, as the profile 'ada'."), login.ToString());
        Assert.That(me.Lines, Is.EqualTo(new[] { "ada" }), me.ToString());
    }

    [Test]
    public async Task An_app_signs_in_with_its_secret()
    {
        CliOutcome login = await LoginAsync(_app.ClientSecret!, "--app", "--client-id", _app.ClientId, "--profile", "looms");
        CliOutcome user = await _world.RunAsync("call", "helix.users.get", "login=ada", "--fields", "login");

        Assert.That(login.Code, Is.Zero, login.ToString());
        Assert.That(user.Lines, Is.EqualTo(new[] { "ada" }), user.ToString());
    }

    [Test]
    public async Task A_code_typed_on_another_device_signs_in()
    {
        TwitchApp television = _world.Emulator.Twitch.State.Accounts.AddApp("Television", "television", null);
        var told = new SharedText();
        Task<CliOutcome> login = _world.RunAsync(
            new StringReader(""), ["login", "twitch", "--device", "--client-id", television.ClientId, "--base-address", _world.Emulator.BaseAddress], default, null, told);
        await Patience.UntilAsync(() => login.IsCompleted || UserCode().IsMatch(told.ToString()), "the code");
        Match shown = UserCode().Match(told.ToString());
        Assert.That(shown.Success, Is.True, told.ToString());
        Assert.That(_world.Emulator.Twitch.State.Accounts.ApproveDevice(shown.Groups[1].Value, _ada), Is.True);
        CliOutcome outcome = await login;

        Assert.That(outcome.Code, Is.Zero, outcome.ToString());
        Assert.That((await _world.RunAsync("call", "helix.users.get", "--fields", "login")).Lines, Is.EqualTo(new[] { "ada" }));
    }

    [Test]
    public async Task The_browser_comes_back_with_a_code()
    {
        CliOutcome login = await LoginAsync(_app.ClientSecret!, "--confidential", "--client-id", _app.ClientId, "--redirect", "http://localhost:0/signed-in", "--scopes", "chat:read");
        CliOutcome me = await _world.RunAsync("call", "helix.users.get", "--fields", "login");

        Assert.That(login.Code, Is.Zero, login.ToString());
        Assert.That(me.Lines, Is.EqualTo(new[] { "ada" }), me.ToString());
    }

    [Test]
    public async Task The_browser_comes_back_with_a_token_that_only_its_script_sees()
    {
        _world.OpenBrowser = FollowAsync;
        CliOutcome login = await LoginAsync("", "--client-id", _app.ClientId, "--redirect", "http://localhost:0", "--scopes", "chat:read user:read:email");
        CliOutcome me = await _world.RunAsync("call", "helix.users.get", "--fields", "login");
        OAuth2Tokens kept = (await new ProfileStore(_world.Home).Secrets.LoadAsync(ProfileStore.KeyOf("ada", Vendor.Twitch, SecretKind.OAuth2)))!;

        Assert.That(login.Error, Does.Contain("@ada is signed in to Twitch, as the profile 'ada'."), login.ToString());
        Assert.That(me.Lines, Is.EqualTo(new[] { "ada" }), me.ToString());
        Assert.That(kept.Scopes, Is.EqualTo(new[] { "chat:read", "user:read:email" }));
        Assert.That(login.ToString(), Does.Not.Contain(kept.AccessToken));
    }

    [Test]
    public async Task Without_a_browser_the_address_of_the_page_is_shown()
    {
        var told = new SharedText();
        _world.OpenBrowser = (_, _) => throw new InvalidOperationException("There is none.");
        Task<CliOutcome> login = _world.RunAsync(
            new StringReader(""), ["login", "twitch", "--no-browser", "--client-id", _app.ClientId, "--redirect", "http://localhost:0", "--base-address", _world.Emulator.BaseAddress], default, null, told);
        await Patience.UntilAsync(() => login.IsCompleted || PageAddress().IsMatch(told.ToString()), "the address");
        await FollowAsync(new Uri(PageAddress().Match(told.ToString()).Groups[1].Value), default);

        CliOutcome outcome = await login;
        Assert.That(outcome.Code, Is.Zero, outcome.ToString());
    }

    [Test]
    public async Task A_user_who_says_no_leaves_no_profile()
    {
        _world.Emulator.Twitch.State.Accounts.BrowserRefuses = true;
        _world.OpenBrowser = FollowAsync;
        CliOutcome login = await LoginAsync("", "--client-id", _app.ClientId, "--redirect", "http://localhost:0");
        CliOutcome profiles = await _world.RunAsync("profiles");

        Assert.That(login.Code, Is.EqualTo(3), login.ToString());
        Assert.That(login.Error, Does.Contain("denied"), login.ToString());
        Assert.That(profiles.Out, Does.Not.Contain("ada"));
    }

    [Test]
    public async Task Another_apps_token_is_refused()
    {
        TwitchToken token = _world.Emulator.Twitch.State.Accounts.IssueToken(_app, _ada);
        CliOutcome login = await LoginAsync(token.Text, "--token", "--client-id", "another");

        Assert.That(login.Code, Is.EqualTo(3), login.ToString());
        Assert.That(login.Error, Does.Contain("was given to another app"));
    }

    [GeneratedRegex(@"type (\S+)")]
    private static partial Regex UserCode();

    [GeneratedRegex(@"Open (\S+)\s")]
    private static partial Regex PageAddress();

    /// <summary>What a browser does: it goes where the page leads, and runs the script that is there, which alone sees the fragment.</summary>
    private static async Task FollowAsync(Uri page, CancellationToken cancellationToken)
    {
        using HttpResponseMessage came = await CliWorld.Browser.GetAsync(page, cancellationToken);
        Uri back = came.RequestMessage!.RequestUri!;
        if (back.Fragment.Length == 0)
            return;
        Assert.That(await came.Content.ReadAsStringAsync(cancellationToken), Does.Contain("location.hash"));
        using var form = new StringContent(back.Fragment[1..], null, "application/x-www-form-urlencoded");
        (await CliWorld.Browser.PostAsync(new Uri(back.GetLeftPart(UriPartial.Path)), form, cancellationToken)).Dispose();
    }

    private Task<CliOutcome> LoginAsync(string input, params string[] words) =>
        _world.PipeAsync(input, ["login", "twitch", "--base-address", _world.Emulator.BaseAddress, .. words]);
}

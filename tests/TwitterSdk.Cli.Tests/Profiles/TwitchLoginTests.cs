using System.Text.RegularExpressions;
using TwitterSdk.Cli.Tests.Support;
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
    public async Task Another_apps_token_is_refused()
    {
        TwitchToken token = _world.Emulator.Twitch.State.Accounts.IssueToken(_app, _ada);
        CliOutcome login = await LoginAsync(token.Text, "--token", "--client-id", "another");

        Assert.That(login.Code, Is.EqualTo(3), login.ToString());
        Assert.That(login.Error, Does.Contain("was given to another app"));
    }

    [GeneratedRegex(@"type (\S+)")]
    private static partial Regex UserCode();

    private Task<CliOutcome> LoginAsync(string input, params string[] words) =>
        _world.PipeAsync(input, ["login", "twitch", "--base-address", _world.Emulator.BaseAddress, .. words]);
}

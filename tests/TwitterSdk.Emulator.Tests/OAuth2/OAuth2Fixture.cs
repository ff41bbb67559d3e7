using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.OAuth2;

/// <summary>An app that signs users in by OAuth 2.0, step by step on the wire.</summary>
public abstract partial class OAuth2Fixture : EmulatorFixture
{
    private protected const string Callback = "https://app.example/back?from=x";
    private protected const string Scopes = "tweet.read users.read offline.access";
    private protected static readonly string Verifier = new('v', 50);

    private protected FakeClock Clock { get; } = new();

    private protected EmulatorApp App => Token.App;

    private protected WireClient Browser => new(Emulator, Clock);

    /// <summary>The app as it proves itself.</summary>
    private protected WireClient Confidential => new(Emulator, Clock) { App = App, Basic = true };

    private protected static string Hashed => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Verifier)));

    [SetUp]
    public void Register() => App.Callbacks.Add(Callback);

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = Clock;

    /// <summary>The parameters of the page, some of them changed; null takes one away.</summary>
    private protected (string, string)[] Asking(params (string Name, string? Value)[] changed)
    {
        Dictionary<string, string?> all = new()
        {
            ["response_type"] = "code",
            ["client_id"] = App.ClientId,
            ["redirect_uri"] = Callback,
            ["scope"] = Scopes,
            ["state"] = "a state & more",
            ["code_challenge"] = Hashed,
            ["code_challenge_method"] = "S256",
        };
        foreach ((string name, string? value) in changed)
            all[name] = value;
        return [.. all.Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value!))];
    }

    private protected Task<WireAnswer> OpenAsync(params (string, string?)[] changed) => Browser.GetAsync("-/i/oauth2/authorize", Asking(changed));

    /// <summary>Clicks a button of the page.</summary>
    private protected Task<WireAnswer> ClickAsync(WireAnswer page, string decision, string user = "alice") => Browser.PostAsync(
        "_emulator/oauth2/consent", ("request", Question().Match(page.Text).Groups[1].Value), ("user", user), ("decision", decision));

    /// <summary>A code, past the page.</summary>
    private protected async Task<string> CodeAsync(params (string, string?)[] changed)
    {
        State.OAuth2.Consent = EmulatorConsent.Allow;
        return Query(await OpenAsync(changed))["code"];
    }

    private protected Task<WireAnswer> TradeAsync(WireClient client, string code, params (string, string)[] others) => client.PostAsync(
        "api/2/oauth2/token",
        [("grant_type", "authorization_code"), ("code", code), .. Missing(others, ("redirect_uri", Callback), ("code_verifier", Verifier)), .. others]);

    private protected Task<WireAnswer> RefreshAsync(string refreshToken) =>
        Confidential.PostAsync("api/2/oauth2/token", ("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    private protected Task<WireAnswer> MeAsync(string accessToken) =>
        new WireClient(Emulator, Clock) { Bearer = accessToken }.GetAsync("api/2/users/me");

    private protected static string Member(WireAnswer answer, string name) => answer.Json.GetProperty(name).ToString();

    private protected static Dictionary<string, string> Query(WireAnswer redirect)
    {
        Assert.That(redirect.Header("location"), Is.Not.Null, redirect.Text);
        return new Uri(redirect.Header("location")!).Query.TrimStart('?').Split('&')
            .ToDictionary(pair => pair.Split('=')[0], pair => Uri.UnescapeDataString(pair.Split('=')[1]));
    }

    private static IEnumerable<(string, string)> Missing((string Name, string)[] given, params (string Name, string)[] usual) =>
        usual.Where(one => !given.Any(other => other.Name == one.Name));

    [GeneratedRegex("name=\"request\" value=\"([^\"]+)\"")]
    private static partial Regex Question();
}

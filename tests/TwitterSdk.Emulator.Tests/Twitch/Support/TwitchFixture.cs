using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Testing;
using TwitterSdk.Twitch;

namespace TwitterSdk.Emulator.Tests.Twitch.Support;

/// <summary>An emulated Twitch for each test, with Ann, who broadcasts and is signed in, and Bob; and the real client.</summary>
public abstract class TwitchFixture
{
    private protected FakeClock Clock { get; } = new();

    private protected TwitterEmulator Emulator { get; private set; } = null!;

    private protected TwitchState State => Emulator.Twitch.State;

    private protected TwitchUser Ann { get; private set; } = null!;

    private protected TwitchUser Bob { get; private set; } = null!;

    private protected TwitchApp App { get; private set; } = null!;

    /// <summary>Speaks for Ann.</summary>
    private protected ITwitchClient Twitch { get; private set; } = null!;

    [SetUp]
    public async Task StartAsync()
    {
        var options = new TwitterEmulatorOptions { TimeProvider = Clock };
        Configure(options);
        Emulator = await TwitterEmulator.StartAsync(options);
        Ann = State.AddUser("Ann");
        Bob = State.AddUser("bob");
        App = State.Accounts.AddApp("Loom");
        Twitch = TwitchClient.Create(User(Ann), client =>
        {
            client.BaseAddress = Emulator.BaseAddress;
            client.Clock = Clock;
            client.RateLimits.Policy = Core.RateLimits.RateLimitPolicy.Throw;
        });
    }

    [TearDown]
    public async Task StopAsync() => await Emulator.DisposeAsync();

    protected virtual void Configure(TwitterEmulatorOptions options)
    {
    }

    private protected Core.Auth.ApiCredentials User(TwitchUser user, params string[] scopes) =>
        TwitchCredentials.User(App.ClientId, State.Accounts.IssueToken(App, user, scopes.Length == 0 ? null : scopes).Text);

    private protected ITwitchClient As(TwitchUser user, params string[] scopes) => Twitch.As(User(user, scopes));

    private protected ITwitchClient AsApp() => Twitch.As(TwitchCredentials.App(App.ClientId, State.Accounts.IssueAppToken(App).Text));

    /// <summary>A bare request to the emulator.</summary>
    /// <param name="path">Host label and path.</param>
    private protected async Task<WireAnswer> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{Emulator.Port}/{path}") { Content = content };
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using HttpResponseMessage response = await s_http.SendAsync(request);
        return new WireAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    private static readonly HttpClient s_http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
}

using System.Collections.Concurrent;
using Microsoft.Playwright;
using TwitterSdk.Configuration;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Browser.Tests.Support;

/// <summary>An emulator with Ada and Babbage, a client that is signed in as Ada, and the page in a browser.</summary>
[NeedsChromium]
public abstract class PageFixture
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private IBrowserContext _context = null!;

    protected TwitterEmulator Emulator { get; private set; } = null!;

    protected EmulatorUser Ada { get; set; } = null!;

    protected EmulatorUser Babbage { get; set; } = null!;

    protected ITwitterClient Twitter { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    /// <summary>What the browser complained of: errors in scripts, things that could not be loaded.</summary>
    protected IReadOnlyCollection<string> Complaints => _complaints;

    protected virtual BrowserNewContextOptions Look => new() { ViewportSize = new() { Width = 1440, Height = 1000 } };

    [SetUp]
    public async Task Open()
    {
        _complaints.Clear();
        Emulator = await TwitterEmulator.StartAsync(new() { TimeProvider = new EmulatorClock() });
        Fill(Emulator.State);
        Twitter = Client(Emulator.State.SignIn(Ada));
        _context = await Chromium.Browser.NewContextAsync(Look);
        Page = await _context.NewPageAsync();
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue(message.Text);
        };
        Page.PageError += (_, error) => _complaints.Enqueue(error);
        await Page.GotoAsync($"http://127.0.0.1:{Emulator.Port}/_emulator/");
        await Assertions.Expect(Page.GetByRole(AriaRole.Status).First).ToHaveTextAsync("Live");
    }

    [TearDown]
    public async Task Close()
    {
        await _context.CloseAsync();
        await Emulator.DisposeAsync();
    }

    protected ITwitterClient Client(EmulatorToken token, string? secret = null) => TwitterClient.Create(
        TwitterCredentials.User(token.App.ConsumerKey, token.App.ConsumerSecret, token.Token, secret ?? token.Secret),
        options =>
        {
            options.BaseAddress = Emulator.BaseAddress;
            options.Timeout = TimeSpan.FromSeconds(30);
        });

    protected virtual void Fill(EmulatorState state)
    {
        Ada = state.AddUser("ada");
        Babbage = state.AddUser("babbage");
    }

    protected ILocator Region(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    protected ILocator Request(string text) => Page.Locator("details.request", new() { HasText = text });

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}

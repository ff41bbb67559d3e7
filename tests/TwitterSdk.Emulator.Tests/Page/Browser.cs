using Microsoft.Playwright;

namespace TwitterSdk.Emulator.Tests.Page;

/// <summary>The browser that the machine has, and one tab of it.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Path = "/usr/bin/chromium";
    private const float Patience = 30_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
    }

    public static bool IsInstalled => File.Exists(Path);

    public IPage Page { get; }

    public static async Task<Browser> OpenAsync(int port, ColorScheme colors = ColorScheme.Light)
    {
        IPlaywright playwright = await Playwright.CreateAsync();
        // A container has neither a sandbox nor much shared memory.
        IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
        IPage page = await browser.NewPageAsync(new() { ColorScheme = colors });
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        await page.GotoAsync($"http://127.0.0.1:{port}/_emulator/");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("Live");
        return new Browser(playwright, browser, page);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

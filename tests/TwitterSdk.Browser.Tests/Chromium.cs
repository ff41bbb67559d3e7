using Microsoft.Playwright;

namespace TwitterSdk.Browser.Tests;

/// <summary>The browser, one for all tests.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;

    /// <summary>Where the machine's browser is; null where there is none.</summary>
    public static string? Path { get; } = Find();

    public static IBrowser Browser => s_browser!;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (Path is null)
            return;
        Assertions.SetDefaultExpectTimeout(30_000);
        s_playwright = await Playwright.CreateAsync();
        s_browser = await s_playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                // What is not on this machine does not exist.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (s_browser is not null)
            await s_browser.DisposeAsync();
        s_playwright?.Dispose();
    }

    private static string? Find()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        return Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } told
            ? told
            : s_names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}

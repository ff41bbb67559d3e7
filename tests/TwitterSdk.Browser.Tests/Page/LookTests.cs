using Microsoft.Playwright;
using TwitterSdk.Browser.Tests.Support;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Browser.Tests.Page;

[TestFixture(ColorScheme.Light, 1440)]
[TestFixture(ColorScheme.Dark, 1440)]
[TestFixture(ColorScheme.Light, 900)]
[TestFixture(ColorScheme.Dark, 390)]
public sealed class LookTests(ColorScheme scheme, int width) : PageFixture
{
    // The contrast that WCAG asks for between a text and what is behind it.
    private const double LeastContrast = 4.5;

    private const string Contrasts = """
        () => {
          const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
          const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const back = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; } return rgb('#fff'); };
          return ['h1', 'nav a', 'kbd', '#status', '.tweet .text', '.tweet .quiet', '.tweet .foot', '.tweet .face', 'label', 'button.main', '#calm', '.pill', '.why', '.about', '.count', '.must', '#endpoint small']
            .map(where => { const e = document.querySelector(where); if (!e) return `${where}: 0`; const [a, b] = [light(rgb(getComputedStyle(e).color)), light(back(e))].sort((x, y) => y - x); return `${where}: ${((a + 0.05) / (b + 0.05)).toFixed(2)}`; });
        }
        """;

    protected override BrowserNewContextOptions Look => new() { ViewportSize = new() { Width = width, Height = 1000 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce };

    protected override void Fill(EmulatorState state)
    {
        Ada = state.Seed();
        Babbage = state.Users.All[1];
    }

    [SetUp]
    public async Task Happen()
    {
        await Twitter.V1.Statuses.UpdateAsync("The page is being looked at");
        await Twitter.V2.Users.GetMeAsync();
        Assert.That(async () => await Twitter.V1.Users.ShowAsync(new() { ScreenName = "nobody" }), Throws.Exception);
        await Expect(Page.Locator("details.request")).ToHaveCountAsync(3);
        await Expect(Page.Locator("#endpoints button")).Not.ToHaveCountAsync(0);
        await Page.Locator("#find-text").FillAsync("Statuses.Update");
        await Page.Locator("#endpoints button").First.ClickAsync();
        await Page.Locator("[name=status]").Last.FillAsync("Called from the page");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Call", Exact = true }).ClickAsync();
        await Expect(Page.Locator("#answer")).ToContainTextAsync("Called from the page");
        await Page.Locator("details.request", new() { HasText = "no such user" }).Locator("summary").ClickAsync();
    }

    [Test]
    public async Task Everything_can_be_read_and_nothing_sticks_out()
    {
        await Page.EvaluateAsync("scrollTo(0, 0)");
        string file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "screenshots", $"{scheme}-{width}.png");
        await Page.ScreenshotAsync(new() { Path = file, FullPage = true });
        TestContext.AddTestAttachment(file, "What it looks like");

        string[] contrasts = await Page.EvaluateAsync<string[]>(Contrasts);
        int wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        string back = await Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

        using (Assert.EnterMultipleScope())
        {
            foreach (string told in contrasts)
                Assert.That(double.Parse(told.Split(": ")[1], System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThanOrEqualTo(LeastContrast), told);
            Assert.That(wide, Is.LessThanOrEqualTo(width));
            Assert.That(back, Is.EqualTo(scheme == ColorScheme.Dark ? "rgb(13, 19, 24)" : "rgb(238, 241, 244)"));
        }
    }
}

using Microsoft.Playwright;
using TwitterSdk.Emulator.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace TwitterSdk.Emulator.Tests.Page;

/// <summary>The page in a real browser, as a person sees and uses it, where there is one.</summary>
public sealed class BrowserTests : EmulatorFixture
{
    private const string Timeline = "api/1.1/statuses/home_timeline.json";

    // Nothing to look with where there is no browser.
    private static IEnumerable<TestCaseData> Browsers() => Browser.IsInstalled ? [new TestCaseData("chromium")] : [];

    [TestCaseSource(nameof(Browsers))]
    public async Task It_shows_what_a_client_posts_and_markup_in_it_stays_text(string name)
    {
        await using Browser browser = await Browser.OpenAsync(Emulator.Port);

        await Client.PostAsync("api/1.1/statuses/update.json", ("status", "Hello <b>there</b>"));

        await Expect(browser.Page.Locator("#tweets li").First).ToContainTextAsync("Hello <b>there</b>");
        await Expect(browser.Page.Locator("#tweets b")).ToHaveCountAsync(0);
        await Expect(browser.Page.Locator("#log summary").First).ToContainTextAsync("POST /1.1/statuses/update.json");
    }

    [TestCaseSource(nameof(Browsers))]
    public async Task A_person_posts_as_a_user(string name)
    {
        await using Browser browser = await Browser.OpenAsync(Emulator.Port);

        await browser.Page.Locator("#post-user").SelectOptionAsync("bob");
        await browser.Page.Locator("#post-text").FillAsync("By hand");
        await browser.Page.Locator("#post button").ClickAsync();

        await Expect(browser.Page.Locator("#tweets li").First).ToContainTextAsync("By hand");
        Assert.That(State.Tweets.All.Single().Author, Is.EqualTo(Bob));
    }

    [TestCaseSource(nameof(Browsers))]
    public async Task A_refused_request_shows_the_base_string_that_would_have_fitted(string name)
    {
        await using Browser browser = await Browser.OpenAsync(Emulator.Port);

        await new WireClient(Emulator, TimeProvider.System) { App = Token.App, Token = Token.Token, TokenSecret = "wrong" }.GetAsync(Timeline);

        ILocator refused = browser.Page.Locator("#log details").First;
        await Expect(refused.Locator("summary")).ToContainTextAsync("401");
        await refused.Locator("summary").ClickAsync();
        await Expect(refused.Locator("pre")).ToBeVisibleAsync();
        await Expect(refused.Locator("pre")).ToContainTextAsync("GET&http%3A%2F%2F127.0.0.1");
    }

    [TestCaseSource(nameof(Browsers))]
    public async Task A_fault_that_is_switched_on_happens_to_the_next_call(string name)
    {
        await using Browser browser = await Browser.OpenAsync(Emulator.Port);

        await browser.Page.Locator("#fault-endpoint").FillAsync("Statuses.GetHomeTimeline");
        await browser.Page.Locator("#fault button").ClickAsync();
        await Expect(browser.Page.Locator("#waiting li")).ToContainTextAsync("Statuses.GetHomeTimeline");
        WireAnswer failed = await Client.GetAsync(Timeline);
        WireAnswer fine = await Client.GetAsync(Timeline);

        Assert.That(((int)failed.Status, failed.Code, (int)fine.Status), Is.EqualTo((503, 130, 200)));
        await Expect(browser.Page.Locator("#waiting li")).ToHaveCountAsync(0);
        await Expect(browser.Page.Locator("#windows")).ToContainTextAsync("Statuses.GetHomeTimeline");
    }

    [TestCaseSource(nameof(Browsers))]
    public async Task A_key_leads_to_the_explorer_which_finds_an_endpoint(string name)
    {
        await using Browser browser = await Browser.OpenAsync(Emulator.Port);

        await browser.Page.Keyboard.PressAsync("/");
        await Expect(browser.Page.Locator("#find-text")).ToBeFocusedAsync();
        await browser.Page.Keyboard.TypeAsync("GetHomeTimeline");

        ILocator found = browser.Page.Locator("#endpoints details").Filter(new() { HasText = "1.1/statuses/home_timeline" });
        await Expect(found).ToHaveCountAsync(1);
        await found.Locator("summary").ClickAsync();
        await Expect(found.Locator("tbody tr").Filter(new() { HasText = "count" }).First).ToContainTextAsync("up to 200");
    }

    [TestCaseSource(nameof(Browsers))]
    public async Task It_is_dark_where_the_person_wants_it_dark(string name)
    {
        await using Browser light = await Browser.OpenAsync(Emulator.Port);
        await using Browser dark = await Browser.OpenAsync(Emulator.Port, ColorScheme.Dark);

        await Expect(light.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(dark.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(18, 23, 28)");
    }

    [TestCaseSource(nameof(Browsers))]
    public async Task Tab_leads_past_the_sections_names_to_the_first_form(string name)
    {
        await using Browser browser = await Browser.OpenAsync(Emulator.Port);
        var order = new List<string?>();

        for (int i = 0; i < 10; i++)
        {
            await browser.Page.Keyboard.PressAsync("Tab");
            order.Add(await browser.Page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('href') ?? document.activeElement.id"));
        }

        // The clock's form is not among them: this emulator runs on the machine's clock, so its fields are disabled.
        Assert.That(order, Is.EqualTo(new[]
        {
            "#main", "#timeline", "#requests", "#limits", "#faults", "#streams", "#explorer", "post-user", "post-text", "",
        }));
    }
}

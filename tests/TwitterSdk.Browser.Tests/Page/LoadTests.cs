using TwitterSdk.Browser.Tests.Support;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Browser.Tests.Page;

/// <summary>What the browser makes of the page before anybody touches it.</summary>
public sealed class LoadTests : PageFixture
{
    protected override void Fill(EmulatorState state)
    {
        Ada = state.Seed();
        Babbage = state.Users.All[1];
    }

    [Test]
    public async Task Nothing_comes_from_elsewhere_and_the_browser_complains_of_nothing()
    {
        var asked = new List<string>();
        Page.Request += (_, request) => asked.Add(request.Url);
        await Page.ReloadAsync();
        await Expect(Page.Locator("#endpoints button")).Not.ToHaveCountAsync(0);
        await Page.Locator("#tweets img").First.ScrollIntoViewIfNeededAsync();

        Assert.That(asked, Is.Not.Empty.And.All.StartsWith($"http://127.0.0.1:{Emulator.Port}/"));
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task Each_field_has_a_name_and_each_picture_a_text()
    {
        await Expect(Page.Locator("#endpoints button")).Not.ToHaveCountAsync(0);
        await Page.Locator("#endpoints button").First.ClickAsync();
        string[] nameless = await Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('input, select, textarea, button, img, video, meter')]
              .filter(e => !(e.labels?.length > 0 || e.ariaLabel || e.textContent.trim() || e.hasAttribute('alt') || e.title)).map(e => e.outerHTML)
            """);

        Assert.That(nameless, Is.Empty);
    }

    [Test]
    public async Task When_the_emulator_goes_the_page_says_so_and_finds_the_next_one_at_the_same_port()
    {
        int port = Emulator.Port;
        await Emulator.DisposeAsync();
        await Expect(Page.Locator("#status")).ToHaveTextAsync("The emulator does not answer");

        await using TwitterEmulator next = await TwitterEmulator.StartAsync(new() { Port = port });
        next.State.AddTweet(next.State.AddUser("grace"), "I am the next one");
        await Expect(Page.Locator("#status")).ToHaveTextAsync("Live");
        await Expect(Region("Timeline")).ToContainTextAsync("I am the next one");
    }
}

using Microsoft.Playwright;
using TwitterSdk.Browser.Tests.Support;

namespace TwitterSdk.Browser.Tests.Page;

public sealed class KeyboardTests : PageFixture
{
    private ILocator Focused => Page.Locator("*:focus");

    [TestCase("t", "post-text")]
    [TestCase("r", "sift-kind")]
    [TestCase("l", "limits")]
    [TestCase("f", "fault-endpoint")]
    [TestCase("s", "feed-line")]
    [TestCase("/", "find-text")]
    public async Task A_key_leads_to_each_section(string key, string id)
    {
        await Page.Keyboard.PressAsync(key);
        await Expect(Focused).ToHaveIdAsync(id);
    }

    [Test]
    public async Task A_Tweet_is_posted_and_an_endpoint_called_without_a_mouse()
    {
        await Page.Keyboard.PressAsync("t");
        await Page.Keyboard.TypeAsync("Typed, with a t and a / in it");
        await Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Region("Timeline").GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Typed, with a t and a / in it");

        await Page.Keyboard.PressAsync("Escape");
        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync("users.getbyusername");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Focused).ToHaveAttributeAsync("name", "username");
        await Page.Keyboard.TypeAsync("ada");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#answer")).ToContainTextAsync("\"username\": \"ada\"");
    }

    [Test]
    public async Task Tabbing_reaches_every_control_and_the_first_of_all_skips_the_header()
    {
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Focused).ToHaveTextAsync("Skip to the timeline");

        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < 60 && !reached.Contains("find-text"); i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            reached.Add(await Page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.name || document.activeElement.textContent.trim()"));
        }

        Assert.That(reached, Is.SupersetOf(new[] { "advance", "Advance", "post-text", "post-user", "Post", "sift-kind", "forget", "fault-endpoint", "fault-kind", "feed-line", "Send", "find-text" }));
    }
}

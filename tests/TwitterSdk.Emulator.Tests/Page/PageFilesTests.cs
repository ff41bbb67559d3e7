using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Page;

/// <summary>What the page is made of, as it comes over the wire.</summary>
public sealed partial class PageFilesTests : EmulatorFixture
{
    private WireClient Anybody => new(Emulator, TimeProvider.System);

    [TestCase("_emulator/", "text/html", "<main")]
    [TestCase("_emulator/page.css", "text/css", "prefers-color-scheme: dark")]
    [TestCase("_emulator/parts.css", "text/css", ".tweet")]
    [TestCase("_emulator/dom.js", "text/javascript", "createElement")]
    [TestCase("_emulator/page.js", "text/javascript", "textContent")]
    public async Task Every_part_of_it_comes_with_its_type_and_may_load_nothing_from_elsewhere(string address, string type, string holds)
    {
        WireAnswer answer = await Anybody.GetAsync(address);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Message.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
        Assert.That(answer.Header("content-security-policy"), Does.StartWith("default-src 'none'"));
        Assert.That(answer.Text, Does.Contain(holds).And.Not.Contains("://"));
    }

    [Test]
    public async Task A_browser_that_asks_for_the_controls_is_led_to_the_page_and_a_program_is_not()
    {
        WireAnswer browser = await Anybody.SendAsync(HttpMethod.Get, "_emulator", [], headers: [("Accept", "text/html,*/*;q=0.8")]);
        WireAnswer program = await Anybody.SendAsync(HttpMethod.Get, "_emulator", [], headers: [("Accept", "application/json")]);

        Assert.That((browser.Status, browser.Header("location")), Is.EqualTo((HttpStatusCode.Redirect, "/_emulator/")));
        Assert.That(program.Json.ValueKind, Is.EqualTo(JsonValueKind.Array));
    }

    [Test]
    public async Task The_script_knows_only_elements_that_the_page_has()
    {
        string html = (await Anybody.GetAsync("_emulator/")).Text;
        string script = await ScriptsAsync();

        string[] ids = [.. Id().Matches(html).Select(match => match.Groups[1].Value)];
        string[] used = [.. Used().Matches(script).Select(match => match.Groups[1].Value).Distinct()];
        Assert.That(ids, Is.Unique);
        Assert.That(used, Is.Not.Empty.And.SubsetOf(ids));
    }

    [Test]
    public async Task The_script_uses_only_controls_that_there_are()
    {
        string script = await ScriptsAsync();
        JsonElement index = (await Anybody.GetAsync("_emulator")).Json;

        string[] routes = [.. index.EnumerateArray().Select(one => one.GetProperty("route").GetString()!)];
        string[] asked = [.. Asked().Matches(script).Select(match => $"{match.Groups[1].Value} /_emulator/{match.Groups[2].Value}").Distinct()];
        Assert.That(asked, Has.Length.GreaterThan(5).And.SubsetOf(routes));
    }

    [Test]
    public async Task Markup_is_never_made_of_what_clients_send() =>
        Assert.That(await ScriptsAsync(), Does.Not.Match("innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\("));

    private async Task<string> ScriptsAsync()
    {
        string page = (await Anybody.GetAsync("_emulator/page.js")).Text;
        string[] others = [.. Imported().Matches(page).Select(match => match.Groups[1].Value), "call.js"];
        Assert.That(others, Has.Length.GreaterThan(3));
        return page + string.Concat(await Task.WhenAll(others.Select(async other => (await Anybody.GetAsync("_emulator/" + other)).Text)));
    }

    [GeneratedRegex("from \"\\./([a-z]+\\.js)\"")]
    private static partial Regex Imported();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("(?:\\$|submit)\\(\"([^\"]+)\"")]
    private static partial Regex Used();

    [GeneratedRegex("ask\\(\"([A-Z]+)\", [\"`]([a-z]+)")]
    private static partial Regex Asked();
}

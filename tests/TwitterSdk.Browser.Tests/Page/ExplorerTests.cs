using Microsoft.Playwright;
using TwitterSdk.Browser.Tests.Support;

namespace TwitterSdk.Browser.Tests.Page;

public sealed class ExplorerTests : PageFixture
{
    private ILocator Explorer => Region("Endpoints");

    private ILocator Answer => Page.Locator("#answer");

    [Test]
    public async Task It_finds_an_endpoint_tells_all_of_it_and_calls_it()
    {
        await ChooseAsync("V2.Tweets.Create");
        await Expect(Explorer).ToContainTextAsync("tweet.write");
        await Explorer.Locator("summary").First.ClickAsync();
        await Explorer.Locator("[name=text]").FillAsync("From the explorer");
        await CallAsync();

        await Expect(Answer).ToContainTextAsync("201");
        await Expect(Answer).ToContainTextAsync("\"text\": \"From the explorer\"");
        await Expect(Region("Timeline")).ToContainTextAsync("From the explorer");
        Assert.That(Emulator.State.Tweets.All.Single().Author, Is.EqualTo(Ada));
    }

    [TestCase("OAuth2")]
    [TestCase("User")]
    public async Task It_signs_with_what_was_chosen(string scheme)
    {
        Emulator.State.AddTweet(Babbage, "Engines");
        await ChooseAsync("V2.Users.GetMe");
        await Explorer.GetByLabel("Call as").SelectOptionAsync("babbage");
        await Explorer.GetByLabel("Call with").SelectOptionAsync(scheme);
        await CallAsync();

        await Expect(Answer).ToContainTextAsync("\"username\": \"babbage\"");
        await Expect(Request("/2/users/me").First).ToContainTextAsync("@babbage");
    }

    [Test]
    public async Task A_form_is_signed_and_a_refusal_is_shown_as_it_is()
    {
        await ChooseAsync("Statuses.Update");
        await Explorer.Locator("[name=status]").FillAsync("Signed & sealed");
        await CallAsync();
        await Expect(Answer).ToContainTextAsync("200");

        await CallAsync();
        await Expect(Answer).ToContainTextAsync("403");
        await Expect(Answer).ToContainTextAsync("\"code\": 187");
    }

    [Test]
    public async Task Numbers_that_are_too_long_for_a_script_are_shown_to_the_last_digit()
    {
        long id = Emulator.State.AddTweet(Ada, "Exactly").Id;
        await ChooseAsync("Statuses.Show");
        await Explorer.Locator("[name=id]").First.FillAsync($"{id}");
        await CallAsync();

        await Expect(Answer).ToContainTextAsync($"\"id\": {id},");
    }

    [Test]
    public async Task A_file_is_uploaded()
    {
        await ChooseAsync("V2.Media.Upload");
        await Explorer.Locator("[name=media]").SetInputFilesAsync(new FilePayload { Name = "page.png", MimeType = "image/png", Buffer = await Page.ScreenshotAsync() });
        await Explorer.Locator("[name=media_category]").SelectOptionAsync("tweet_image");
        await CallAsync();

        await Expect(Answer).ToContainTextAsync("\"media_key\"");
        Assert.That(Emulator.State.Media.All.Single().MimeType, Is.EqualTo("image/png"));
    }

    [Test]
    public async Task A_stream_is_shown_line_by_line_until_it_is_stopped()
    {
        await ChooseAsync("Streams.Sample");
        await CallAsync();
        await Expect(Page.Locator("#open")).ToHaveTextAsync("1 open");
        await Twitter.V1.Statuses.UpdateAsync("Seen by the explorer");
        await Expect(Answer).ToContainTextAsync("Seen by the explorer");

        await Answer.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Expect(Answer).ToContainTextAsync("stopped");
        await Expect(Page.Locator("#open")).ToHaveTextAsync("0 open");
    }

    [Test]
    public async Task Twitch_is_called_as_one_of_its_own_users()
    {
        Emulator.Twitch.State.AddUser("loom_tv");
        await ChooseAsync("Helix.Users.Get");
        await Explorer.GetByLabel("Call as").SelectOptionAsync("loom_tv");
        await CallAsync();

        await Expect(Answer).ToContainTextAsync("\"login\": \"loom_tv\"");
    }

    private async Task ChooseAsync(string endpoint)
    {
        await Explorer.GetByRole(AriaRole.Searchbox).FillAsync(endpoint);
        await Explorer.Locator("#endpoints button").Filter(new() { Has = Page.GetByText(endpoint, new() { Exact = true }) }).ClickAsync();
    }

    private Task CallAsync() => Explorer.GetByRole(AriaRole.Button, new() { Name = "Call", Exact = true }).ClickAsync();
}

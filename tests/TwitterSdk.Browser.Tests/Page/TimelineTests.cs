using Microsoft.Playwright;
using TwitterSdk.Browser.Tests.Support;
using TwitterSdk.Emulator.State;
using TwitterSdk.Media;
using TwitterSdk.V2;

namespace TwitterSdk.Browser.Tests.Page;

public sealed class TimelineTests : PageFixture
{
    private ILocator Tweets => Region("Timeline").GetByRole(AriaRole.Listitem);

    [Test]
    public async Task It_fills_as_a_client_posts()
    {
        await Twitter.V1.Statuses.UpdateAsync("Hello from the <b>client</b>");
        await Expect(Tweets.First).ToContainTextAsync("Hello from the <b>client</b>");

        await Twitter.V1.Statuses.UpdateAsync("And once more");
        await Expect(Tweets.First).ToContainTextAsync("And once more");
        await Expect(Tweets).ToHaveCountAsync(2);
    }

    [Test]
    public async Task What_is_posted_on_the_page_reaches_a_client()
    {
        await Region("Timeline").GetByLabel("What happens?").FillAsync("By hand");
        await Region("Timeline").GetByLabel("as").SelectOptionAsync("babbage");
        await Region("Timeline").GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();

        await Expect(Tweets.First).ToContainTextAsync("By hand");
        V1.Tweet seen = (await Twitter.V1.Statuses.GetUserTimelineAsync(new() { ScreenName = "babbage" })).Single();
        Assert.That(seen.Text, Is.EqualTo("By hand"));
    }

    [Test]
    public async Task Media_that_a_client_uploads_are_shown_with_their_description()
    {
        byte[] screenshot = await Page.ScreenshotAsync();
        UploadedMedia uploaded = await Twitter.Media.UploadAsync(screenshot, new() { AltText = "The page itself" });
        await Twitter.V2.Tweets.CreateAsync(new() { Text = "Look", Media = new() { MediaIds = [uploaded.Id] } });

        ILocator picture = Tweets.First.GetByRole(AriaRole.Img, new() { Name = "The page itself" });
        await Expect(picture).ToBeVisibleAsync();
        await Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.That(await picture.EvaluateAsync<int>("image => image.naturalWidth"), Is.EqualTo(1440));
        Assert.That(Complaints, Is.Empty);
    }

    [Test]
    public async Task A_video_stands_there_with_its_preview()
    {
        EmulatorMedia video = Emulator.State.Media.Add(Ada, "video/mp4", new byte[100]);
        Emulator.State.Tweets.Add(Ada, "A clip", [video]);

        ILocator player = Tweets.First.Locator("video");
        await Expect(player).ToHaveAttributeAsync("poster", $"/pbs/preview/{video.Id}.png");
        await Expect(player).ToHaveAttributeAsync("src", video.Address.AbsolutePath);
    }
}

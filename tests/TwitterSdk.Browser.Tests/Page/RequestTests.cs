using Microsoft.Playwright;
using TwitterSdk.Browser.Tests.Support;
using TwitterSdk.Core.Errors;

namespace TwitterSdk.Browser.Tests.Page;

public sealed class RequestTests : PageFixture
{
    [Test]
    public async Task A_wrong_signature_shows_the_base_string_that_would_have_fitted()
    {
        ITwitterClient wrong = Client(Emulator.State.SignIn(Ada), secret: "not-the-secret");
        Assert.That(async () => await wrong.V1.Statuses.GetHomeTimelineAsync(new() { Count = 7 }), Throws.InstanceOf<ApiException>());

        ILocator row = Request("/1.1/statuses/home_timeline.json");
        await Expect(row).ToContainTextAsync("401");
        await Expect(row).ToContainTextAsync("the signature does not fit");
        await row.Locator("summary").ClickAsync();
        await Expect(row.Locator("pre")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Expected base string: GET&http%3A%2F%2F127\\.0\\.0\\.1.*count%3D7"));
    }

    [Test]
    public async Task A_parameter_that_was_refused_is_named()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Emulator.State.Apps.IssueBearer(Emulator.State.Apps.Add("App")));
        await http.GetAsync($"http://127.0.0.1:{Emulator.Port}/api/1.1/statuses/user_timeline.json?screen_name=ada&count=many");

        ILocator row = Request("/1.1/statuses/user_timeline.json");
        await row.Locator("summary").ClickAsync();
        await Expect(row.Locator(".refused")).ToHaveTextAsync("count");
        await Expect(row.Locator("tr.bad")).ToContainTextAsync("many");
    }

    [Test]
    public async Task Those_that_failed_can_be_sifted_out_and_all_be_forgotten()
    {
        await Twitter.V1.Account.VerifyCredentialsAsync();
        Assert.That(async () => await Twitter.V1.Users.ShowAsync(new() { ScreenName = "nobody" }), Throws.InstanceOf<ApiException>());
        await Expect(Page.Locator("details.request:visible")).ToHaveCountAsync(2);

        await Region("Requests").GetByLabel("Show").SelectOptionAsync("those that failed");
        await Expect(Page.Locator("details.request:visible")).ToHaveCountAsync(1);
        await Expect(Page.Locator("details.request:visible")).ToContainTextAsync("404");

        await Region("Requests").GetByRole(AriaRole.Button, new() { Name = "Forget all" }).ClickAsync();
        await Expect(Page.Locator("details.request")).ToHaveCountAsync(0);
        await Twitter.V1.Account.VerifyCredentialsAsync();
        await Region("Requests").GetByLabel("Show").SelectOptionAsync("all");
        await Expect(Page.Locator("details.request:visible")).ToHaveCountAsync(1);
    }
}

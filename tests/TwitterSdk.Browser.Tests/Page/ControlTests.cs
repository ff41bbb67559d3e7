using Microsoft.Playwright;
using TwitterSdk.Browser.Tests.Support;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Errors;
using TwitterSdk.Streaming.Rules;
using TwitterSdk.V2;

namespace TwitterSdk.Browser.Tests.Page;

/// <summary>What a person does to the emulator, and a client notices.</summary>
public sealed class ControlTests : PageFixture
{
    [Test]
    public async Task A_limit_drains_and_is_whole_again_when_the_clock_is_put_forward()
    {
        await Twitter.V1.Statuses.GetHomeTimelineAsync();
        ILocator window = Region("Rate limits").GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Statuses.GetHomeTimeline" });
        await Expect(window).ToContainTextAsync("14 of 15");

        await Twitter.V1.Statuses.GetHomeTimelineAsync();
        await Expect(window).ToContainTextAsync("13 of 15");
        await Expect(window.GetByRole(AriaRole.Meter)).ToHaveJSPropertyAsync("value", 13);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Advance" }).ClickAsync();
        await Expect(Region("Rate limits")).ToContainTextAsync("Nothing was counted yet.");
    }

    [Test]
    public async Task A_fault_that_is_switched_on_fails_the_next_call_and_none_when_it_is_switched_off()
    {
        ILocator faults = Region("Faults");
        await faults.GetByLabel("Endpoint").FillAsync("Account.VerifyCredentials");
        await faults.GetByLabel("Times").FillAsync("5");
        await faults.GetByLabel("Status").FillAsync("403");
        await faults.GetByLabel("Code").FillAsync("326");
        await faults.GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();
        await Expect(faults.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Account.VerifyCredentials: Error, 5 times");

        ApiException? failed = Assert.ThrowsAsync(Is.InstanceOf<ApiException>(), async () => await Twitter.V1.Account.VerifyCredentialsAsync()) as ApiException;
        Assert.That(failed!.Message, Does.Contain("Over capacity"));
        await Expect(faults.GetByRole(AriaRole.Listitem)).ToContainTextAsync("4 times");

        await faults.GetByRole(AriaRole.Button, new() { Name = "Switch off Error of Account.VerifyCredentials" }).ClickAsync();
        await Expect(faults.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
        Assert.That((await Twitter.V1.Account.VerifyCredentialsAsync()).ScreenName, Is.EqualTo("ada"));
    }

    [Test]
    public async Task Fields_of_a_fault_are_those_that_its_kind_needs()
    {
        ILocator faults = Region("Faults");
        await Expect(faults.GetByLabel("Seconds")).ToBeHiddenAsync();
        await faults.GetByLabel("What goes wrong").SelectOptionAsync("delay");
        await Expect(faults.GetByLabel("Seconds")).ToBeVisibleAsync();
        await Expect(faults.GetByLabel("Status")).ToBeHiddenAsync();
    }

    [Test]
    public async Task What_the_emulator_refuses_is_told_where_it_is_seen()
    {
        await Page.EvaluateAsync("document.querySelector('#fault [name=times]').removeAttribute('min')");
        await Region("Faults").GetByLabel("Endpoint").FillAsync("Statuses.Update");
        await Region("Faults").GetByLabel("Times").FillAsync("0");
        await Region("Faults").GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("'times' must be 1 or more.");
    }

    [Test]
    public async Task A_line_that_is_fed_here_and_a_Tweet_that_is_posted_here_reach_an_open_stream()
    {
        ITwitterClient app = TwitterClient.Create(
            TwitterCredentials.App(Emulator.State.Apps.IssueBearer(Emulator.State.Apps.Add("Listener"))), options => options.BaseAddress = Emulator.BaseAddress);
        await app.SyncRulesAsync([new() { Value = "loom" }]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using IAsyncEnumerator<TweetMessage> stream = app.V2.Streams.FilterAsync().GetAsyncEnumerator(patience.Token);
        Task<bool> first = stream.MoveNextAsync().AsTask();
        ILocator streams = Region("Streams");
        await Expect(streams).ToContainTextAsync("1 open");

        await streams.GetByLabel("Line").FillAsync("""{"data":{"id":"20","text":"Fed by hand"}}""");
        await streams.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        Assert.That(await first);
        Assert.That(stream.Current.Data!.Text, Is.EqualTo("Fed by hand"));

        Task<bool> second = stream.MoveNextAsync().AsTask();
        await Region("Timeline").GetByLabel("What happens?").FillAsync("A loom at work");
        await Region("Timeline").GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
        Assert.That(await second);
        Assert.That(stream.Current.Data!.Text, Is.EqualTo("A loom at work"));
    }
}

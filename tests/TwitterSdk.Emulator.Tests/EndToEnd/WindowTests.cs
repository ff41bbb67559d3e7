using TwitterSdk.Configuration;
using TwitterSdk.Testing;
using TwitterSdk.V1;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

public sealed class WindowTests : ClientFixture
{
    private readonly FakeClock _clock = new();

    protected override void Configure(TwitterEmulatorOptions options)
    {
        options.TimeProvider = _clock;
        options.Limits["Statuses.GetUserTimeline"] = 2;
    }

    protected override void Configure(TwitterClientOptions options)
    {
        options.Clock = _clock;
        // Turning the clock by a quarter of an hour must not end the try that waits.
        options.Timeout = TimeSpan.FromHours(1);
    }

    [Test]
    public async Task A_used_up_window_is_waited_out()
    {
        await Twitter.V1.Statuses.GetUserTimelineAsync();
        await Twitter.V1.Statuses.GetUserTimelineAsync();

        Task<IReadOnlyList<Tweet>> third = Twitter.V1.Statuses.GetUserTimelineAsync();
        await _clock.WaitForTimerAsync();
        Assert.That(third.IsCompleted, Is.False);
        await Turning.UntilDoneAsync(_clock, third);

        Assert.That(Emulator.Requests.Select(request => request.Status), Is.All.EqualTo(200), "nothing was sent in vain");
        Assert.That(Emulator.Requests, Has.Count.EqualTo(3));
    }
}

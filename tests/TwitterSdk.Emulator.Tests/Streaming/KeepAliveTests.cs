using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.Streaming;

public sealed class KeepAliveTests : StreamFixture
{
    private readonly FakeClock _clock = new(DateTimeOffset.UtcNow);

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    [Test]
    public async Task Silence_is_filled_with_empty_lines_three_times_as_often_as_it_must()
    {
        await using StreamSteps steps = await WalkAsync(Sample());
        for (int i = 0; i < 3; i++)
        {
            Task<string> step = steps.NextAsync();
            await _clock.WaitForTimerAsync();
            await Eventually.TrueAsync(() =>
            {
                if (!step.IsCompleted)
                    _clock.Advance(TimeSpan.FromSeconds(1));
                return step.IsCompleted;
            });
            Assert.That(await step, Is.EqualTo("StreamKeepAlive"));
        }
    }
}

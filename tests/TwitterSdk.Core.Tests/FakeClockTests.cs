using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests;

/// <summary>What many tests rely on.</summary>
public sealed class FakeClockTests
{
    [Test]
    public async Task A_clock_that_a_timer_turns_further_does_not_go_back()
    {
        var clock = new FakeClock();
        DateTimeOffset start = clock.GetUtcNow();
        await using ITimer timer = clock.CreateTimer(_ => clock.Advance(TimeSpan.FromSeconds(20)), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.That(clock.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromSeconds(21)));
    }
}

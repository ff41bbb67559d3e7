using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests;

/// <summary>What many tests rely on.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FakeClockTests
{
    private readonly FakeClock _clock = new();

    [Test]
    public async Task A_clock_that_a_timer_turns_further_does_not_go_back()
    {
        DateTimeOffset start = _clock.GetUtcNow();
        await using ITimer timer = _clock.CreateTimer(_ => _clock.Advance(TimeSpan.FromSeconds(20)), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.That(_clock.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromSeconds(21)));
    }

    [Test]
    public void A_timer_that_was_disposed_of_is_not_set_again()
    {
        ITimer timer = _clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();

        Assert.That(timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan), Is.False);
        Assert.That(_clock.PendingTimers, Is.Zero);
    }

    [Test]
    public async Task Who_waits_for_one_timer_takes_no_other_for_it()
    {
        await using ITimer other = _clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        Task wait = _clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(5));
        Assert.That(wait.IsCompleted, Is.False);

        var fired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ITimer awaited = _clock.CreateTimer(_ => fired.SetResult(), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        await wait;
        Assert.That(fired.Task.IsCompleted);
    }

    [Test]
    public async Task Work_is_turned_to_its_end_past_what_is_to_be_left_alone()
    {
        await using ITimer watch = _clock.CreateTimer(_ => Assert.Fail("It was to be left alone."), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        DateTimeOffset start = _clock.GetUtcNow();
        await _clock.TurnUntilDoneAsync(WorkAsync(), due => due < TimeSpan.FromSeconds(30));
        Assert.That(_clock.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromSeconds(9)));

        async Task WorkAsync()
        {
            await Task.Delay(TimeSpan.FromSeconds(4), _clock);
            await Task.Run(() => { });
            await Task.Delay(TimeSpan.FromSeconds(5), _clock);
        }
    }
}

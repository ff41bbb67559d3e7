namespace TwitterSdk.Emulator.Tests;

public sealed class ClockTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Test]
    public void A_stopped_clock_moves_only_when_it_is_put_forward()
    {
        var clock = new EmulatorClock(s_start) { Speed = 0 };
        DateTimeOffset stopped = clock.GetUtcNow();
        long before = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromHours(2));

        Assert.That(clock.GetUtcNow(), Is.EqualTo(stopped + TimeSpan.FromHours(2)));
        Assert.That(clock.GetElapsedTime(before), Is.EqualTo(TimeSpan.FromHours(2)));
    }

    [Test]
    public async Task What_is_due_when_the_clock_is_put_forward_happens_and_the_rest_does_not()
    {
        var clock = new EmulatorClock(s_start) { Speed = 0 };
        Task soon = Task.Delay(TimeSpan.FromMinutes(1), clock);
        Task late = Task.Delay(TimeSpan.FromMinutes(3), clock);

        clock.Advance(TimeSpan.FromMinutes(2));
        await soon.WaitAsync(s_patience);

        Assert.That(late.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromMinutes(1));
        await late.WaitAsync(s_patience);
    }

    [Test]
    public async Task A_clock_that_is_set_running_wakes_who_waits_on_it()
    {
        var clock = new EmulatorClock(s_start) { Speed = 0 };
        Task waiting = Task.Delay(TimeSpan.FromDays(40), clock);

        clock.Speed = 1e9;

        await waiting.WaitAsync(s_patience);
    }

    [Test]
    public async Task A_periodic_timer_rings_for_every_period_that_was_skipped()
    {
        var clock = new EmulatorClock(s_start) { Speed = 0 };
        using var rung = new SemaphoreSlim(0);
        await using ITimer timer = clock.CreateTimer(_ => rung.Release(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        clock.Advance(TimeSpan.FromSeconds(3));

        for (int i = 0; i < 3; i++)
            Assert.That(await rung.WaitAsync(s_patience), "ring " + i);
    }

    [Test]
    public void Time_does_not_go_back() =>
        Assert.That(() => new EmulatorClock().Advance(TimeSpan.FromSeconds(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
}

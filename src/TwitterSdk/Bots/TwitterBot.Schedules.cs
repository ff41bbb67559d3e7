using TwitterSdk.Bots.Schedules;

namespace TwitterSdk.Bots;

public sealed partial class TwitterBot
{
    /// <summary>Does something at an interval, first when it has passed once. A run that takes longer delays the next one; those missed are skipped.</summary>
    /// <param name="interval">From one run's beginning to the next one's; above zero.</param>
    /// <param name="work">What to do.</param>
    public BotSchedule Every(TimeSpan interval, Func<CancellationToken, Task> work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        return Add($"Every({interval})", new EveryInterval(interval), work);
    }

    /// <summary>Does something every day at a time.</summary>
    /// <param name="time">The time of day.</param>
    /// <param name="work">What to do.</param>
    /// <param name="zone">Whose time it is; that of the clock when left out.</param>
    public BotSchedule Daily(TimeOnly time, Func<CancellationToken, Task> work, TimeZoneInfo? zone = null) =>
        Add($"Daily({time:O})", new DailyAt(time, zone ?? _options.Clock.LocalTimeZone), work);

    /// <summary>Does something once when the bot starts.</summary>
    /// <param name="work">What to do.</param>
    public BotSchedule Once(Func<CancellationToken, Task> work) => Once(TimeSpan.Zero, work);

    /// <summary>Does something once, some time after the bot started.</summary>
    /// <param name="delay">How long after; not below zero.</param>
    /// <param name="work">What to do.</param>
    public BotSchedule Once(TimeSpan delay, Func<CancellationToken, Task> work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return Add($"Once({delay})", new OnceAfter(delay), work);
    }

    private BotSchedule Add(string name, IRecurrence recurrence, Func<CancellationToken, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var schedule = new BotSchedule(name, recurrence, work);
        Change(() => _schedules.Add(schedule));
        return schedule;
    }
}

namespace TwitterSdk.Bots.Schedules;

/// <summary>Again and again at an interval, counted from the start and not from the end of a run.</summary>
internal sealed class EveryInterval(TimeSpan interval) : IRecurrence
{
    public DateTimeOffset First(DateTimeOffset start) => start + interval;

    public DateTimeOffset? Next(DateTimeOffset due, DateTimeOffset now)
    {
        // A run that took longer than the interval: what was missed is not made up for.
        long missed = now <= due + interval ? 0 : (now - due - TimeSpan.FromTicks(1)).Ticks / interval.Ticks;
        return due + interval * (missed + 1);
    }
}

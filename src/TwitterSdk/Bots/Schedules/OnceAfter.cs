namespace TwitterSdk.Bots.Schedules;

/// <summary>Once, some time after the start.</summary>
internal sealed class OnceAfter(TimeSpan delay) : IRecurrence
{
    public DateTimeOffset First(DateTimeOffset start) => start + delay;

    public DateTimeOffset? Next(DateTimeOffset due, DateTimeOffset now) => null;
}

namespace TwitterSdk.Bots.Schedules;

/// <summary>Work that a bot does beside its messages, once or again and again. It never runs twice at the same time.</summary>
public sealed class BotSchedule
{
    private readonly IRecurrence _recurrence;
    private bool _startsNow;

    internal BotSchedule(string name, IRecurrence recurrence, Func<CancellationToken, Task> work)
    {
        Name = name;
        _recurrence = recurrence;
        Work = work;
    }

    internal string Name { get; private set; }

    internal Func<CancellationToken, Task> Work { get; }

    /// <summary>The first run is at once when the bot starts, instead of at the first time that is due.</summary>
    public BotSchedule StartingNow()
    {
        _startsNow = true;
        return this;
    }

    /// <summary>Names it in faults.</summary>
    public BotSchedule Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        return this;
    }

    internal DateTimeOffset First(DateTimeOffset start) => _startsNow ? start : _recurrence.First(start);

    /// <summary>The next run; null when there is none.</summary>
    internal DateTimeOffset? Next(DateTimeOffset due, DateTimeOffset now) => _recurrence.Next(due, now);
}

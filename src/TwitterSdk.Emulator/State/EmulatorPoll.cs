namespace TwitterSdk.Emulator.State;

/// <summary>What a tweet asks.</summary>
public sealed class EmulatorPoll
{
    internal EmulatorPoll(long id, IReadOnlyList<string> labels, TimeSpan duration, DateTimeOffset begin)
    {
        Id = id;
        Options = [.. labels.Select(label => new EmulatorPollOption(label))];
        Duration = duration;
        EndsAt = begin + duration;
    }

    /// <summary>The poll's id.</summary>
    public long Id { get; }

    /// <summary>What can be chosen, in order.</summary>
    public IReadOnlyList<EmulatorPollOption> Options { get; }

    /// <summary>How long votes are taken.</summary>
    public TimeSpan Duration { get; }

    /// <summary>When the last vote is taken.</summary>
    public DateTimeOffset EndsAt { get; }
}

using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Polls or predictions: one of a channel at a time, which closes by the emulator's clock.</summary>
/// <typeparam name="TBallot">Which of both.</typeparam>
public abstract class TwitchBallotStore<TBallot>
    where TBallot : TwitchBallot
{
    private readonly List<TBallot> _ballots = [];
    private readonly string _events;

    /// <param name="events">What its events begin with.</param>
    private protected TwitchBallotStore(TwitchServices services, string events) => (Services, _events) = (services, events);

    /// <summary>Those of all channels, in the order in which they began.</summary>
    internal IReadOnlyList<TBallot> All => _ballots;

    private protected TwitchServices Services { get; }

    /// <summary>Those of a channel, the newest first.</summary>
    public IReadOnlyList<TBallot> Of(TwitchUser channel)
    {
        lock (Services.Gate)
            return [.. Enumerable.Reverse(_ballots).Where(ballot => ballot.Channel == channel)];
    }

    /// <summary>Puts one back, which closes when it would have.</summary>
    internal void Restore(TBallot ballot)
    {
        _ballots.Add(ballot);
        TimeSpan left = ballot.StartedAt + ballot.Duration - Services.Time.GetUtcNow();
        if (ballot.Status == TwitchBallot.Active)
            CloseAfter(ballot, left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    private protected static string NewId() => Guid.NewGuid().ToString();

    /// <summary>Keeps a new one, tells of it, and closes it in time.</summary>
    private protected TBallot Open(TBallot ballot)
    {
        _ballots.Add(ballot);
        Tell("begin", ballot);
        CloseAfter(ballot, ballot.Duration);
        return ballot;
    }

    /// <summary>Ends one; false when it has ended already.</summary>
    private protected bool Close(TBallot ballot, string status)
    {
        if (ballot.EndedAt is not null)
            return false;
        ballot.Status = status;
        ballot.EndedAt = Services.Now;
        ballot.Closing?.Dispose();
        return true;
    }

    /// <summary>Votes or bets are closed: its time is over.</summary>
    private protected abstract void TimeIsOver(TBallot ballot);

    private void CloseAfter(TBallot ballot, TimeSpan time) =>
        ballot.Closing = Services.Time.CreateTimer(_ => TimeIsOver(ballot), null, time, Timeout.InfiniteTimeSpan);

    private protected void Tell(string what, TBallot ballot) =>
        Services.Events.Publish($"{_events}.{what}", EventFacts.OfChannel(ballot.Channel).With(ballot.EventFacts));
}

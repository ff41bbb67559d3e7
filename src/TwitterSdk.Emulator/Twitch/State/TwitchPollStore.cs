namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Polls. They end by themselves, by the emulator's clock.</summary>
public sealed class TwitchPollStore : TwitchBallotStore<TwitchPoll>
{
    internal TwitchPollStore(TwitchServices services)
        : base(services, "channel.poll")
    {
    }

    /// <summary>Begins a poll; tells <c>channel.poll.begin</c>.</summary>
    public TwitchPoll Begin(TwitchUser channel, string title, IEnumerable<string> choices, TimeSpan duration)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (Services.Gate)
        {
            var poll = new TwitchPoll(NewId(), channel, title, duration, Services.Now) { Choices = [.. choices.Select(choice => new TwitchPollChoice(NewId(), choice))] };
            return Open(poll);
        }
    }

    /// <summary>A viewer votes; tells <c>channel.poll.progress</c>. Does nothing when the poll has ended.</summary>
    public void Vote(TwitchPoll poll, TwitchPollChoice choice)
    {
        ArgumentNullException.ThrowIfNull(poll);
        ArgumentNullException.ThrowIfNull(choice);
        lock (Services.Gate)
        {
            if (poll.Status != TwitchBallot.Active)
                return;
            choice.Votes++;
            Tell("progress", poll);
        }
    }

    /// <summary>Ends a poll; tells <c>channel.poll.end</c>. Does nothing when it has ended.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="status"><c>COMPLETED</c>, <c>TERMINATED</c> or <c>ARCHIVED</c>.</param>
    public void End(TwitchPoll poll, string status)
    {
        ArgumentNullException.ThrowIfNull(poll);
        lock (Services.Gate)
        {
            if (Close(poll, status))
                Tell("end", poll);
        }
    }

    private protected override void TimeIsOver(TwitchPoll ballot) => End(ballot, "COMPLETED");
}

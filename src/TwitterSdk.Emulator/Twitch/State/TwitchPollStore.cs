using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Polls. They end by themselves, by the emulator's clock.</summary>
public sealed class TwitchPollStore
{
    private readonly List<TwitchPoll> _polls = [];
    private readonly Dictionary<TwitchPoll, ITimer> _ends = new(ReferenceEqualityComparer.Instance);
    private readonly TwitchServices _services;

    internal TwitchPollStore(TwitchServices services) => _services = services;

    /// <summary>The polls of a channel, the newest first.</summary>
    public IReadOnlyList<TwitchPoll> Of(TwitchUser channel)
    {
        lock (_services.Gate)
            return [.. Enumerable.Reverse(_polls).Where(poll => poll.Channel == channel)];
    }

    /// <summary>Begins a poll; tells <c>channel.poll.begin</c>.</summary>
    public TwitchPoll Begin(TwitchUser channel, string title, IEnumerable<string> choices, TimeSpan duration)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (_services.Gate)
        {
            var poll = new TwitchPoll(Guid.NewGuid().ToString(), channel, title, duration, _services.Now)
            {
                Choices = [.. choices.Select(choice => new TwitchPollChoice(Guid.NewGuid().ToString(), choice))],
            };
            _polls.Add(poll);
            Tell("channel.poll.begin", poll);
            _ends[poll] = _services.Time.CreateTimer(_ => End(poll, "COMPLETED"), null, duration, Timeout.InfiniteTimeSpan);
            return poll;
        }
    }

    /// <summary>A viewer votes; tells <c>channel.poll.progress</c>.</summary>
    public void Vote(TwitchPoll poll, TwitchPollChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        lock (_services.Gate)
        {
            choice.Votes++;
            Tell("channel.poll.progress", poll);
        }
    }

    /// <summary>Ends a poll; tells <c>channel.poll.end</c>. Does nothing when it has ended.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="status"><c>COMPLETED</c>, <c>TERMINATED</c> or <c>ARCHIVED</c>.</param>
    public void End(TwitchPoll poll, string status)
    {
        ArgumentNullException.ThrowIfNull(poll);
        lock (_services.Gate)
        {
            if (poll.EndedAt is not null)
                return;
            poll.Status = status;
            poll.EndedAt = _services.Now;
            if (_ends.Remove(poll, out ITimer? timer))
                timer.Dispose();
            Tell("channel.poll.end", poll);
        }
    }

    internal IReadOnlyList<TwitchPoll> All => _polls;

    /// <summary>Puts a poll back, which ends when it would have.</summary>
    internal void Restore(TwitchPoll poll)
    {
        _polls.Add(poll);
        TimeSpan left = poll.StartedAt + poll.Duration - _services.Time.GetUtcNow();
        if (poll.EndedAt is null)
            _ends[poll] = _services.Time.CreateTimer(_ => End(poll, "COMPLETED"), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    // Events write the status small, answers write it large.
    private void Tell(string type, TwitchPoll poll) => _services.Events.Publish(
        type, EventFacts.OfChannel(poll.Channel).With(poll.Facts).With(new() { ["status"] = poll.Status.ToLowerInvariant() }));
}

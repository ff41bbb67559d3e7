namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>What channels plan.</summary>
public sealed class TwitchSchedules
{
    private readonly List<TwitchScheduleSegment> _segments = [];
    private readonly Dictionary<TwitchUser, (DateTimeOffset Start, DateTimeOffset End)> _vacations = [];
    private readonly TwitchServices _services;

    internal TwitchSchedules(TwitchServices services) => _services = services;

    internal List<TwitchScheduleSegment> All => _segments;

    internal Dictionary<TwitchUser, (DateTimeOffset Start, DateTimeOffset End)> Vacations => _vacations;

    /// <summary>Plans a broadcast. Change its properties for the rest.</summary>
    public TwitchScheduleSegment Add(TwitchUser channel, DateTimeOffset startsAt, string title, bool isRecurring = false)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (_services.Gate)
        {
            var segment = new TwitchScheduleSegment(Guid.NewGuid().ToString(), channel) { StartsAt = startsAt, Title = title, IsRecurring = isRecurring };
            _segments.Add(segment);
            return segment;
        }
    }

    /// <summary>What a channel plans, in the order in which it was planned.</summary>
    public IReadOnlyList<TwitchScheduleSegment> Of(TwitchUser channel)
    {
        lock (_services.Gate)
            return [.. _segments.Where(segment => segment.Channel == channel)];
    }

    /// <summary>Takes a broadcast off the schedule; of a weekly one all of them.</summary>
    public void Remove(TwitchScheduleSegment segment)
    {
        lock (_services.Gate)
            _segments.Remove(segment);
    }
}

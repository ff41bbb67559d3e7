using TwitterSdk.Emulator.Twitch.Accounts;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>One address for many subscriptions, spread over shards.</summary>
internal sealed class EventSubConduit(TwitchApp app)
{
    private int _turn;

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public TwitchApp App => app;

    public int ShardCount { get; set; }

    public SortedDictionary<int, EventSubShard> Shards { get; } = [];

    /// <summary>The shards that take events, each of them first in its turn.</summary>
    public IReadOnlyList<EventSubShard> InTurn()
    {
        EventSubShard[] open = [.. Shards.Values.Where(shard => shard.Status == EventSubEntry.Enabled)];
        int first = open.Length == 0 ? 0 : _turn++ % open.Length;
        return [.. open[first..], .. open[..first]];
    }
}

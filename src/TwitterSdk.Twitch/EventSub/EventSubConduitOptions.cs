using TwitterSdk.Twitch.Configuration;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>How a conduit is kept.</summary>
public sealed class EventSubConduitOptions
{
    private const int MostShards = 20_000;

    /// <summary>Which conduit; null for the app's only one, which is made when there is none.</summary>
    public ConduitId? Conduit { get; set; }

    /// <summary>The shards that this process serves; one websocket when none is named.</summary>
    public IList<EventSubShard> Shards { get; } = [];

    /// <summary>The number of the first of them, where several processes share a conduit; 0 unless set.</summary>
    public int FirstShard { get; set; }

    /// <summary>How many shards the conduit has in all; null for as many as this process serves, and those before.</summary>
    public int? TotalShards { get; set; }

    /// <summary>How often shards are looked after; a minute unless set.</summary>
    public TimeSpan CheckInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How the websockets behave.</summary>
    public EventSubListenerOptions Sessions { get; set; } = new();

    internal int Total => TotalShards ?? (FirstShard + Shards.Count);

    internal EventSubConduitOptions Checked()
    {
        var copy = new EventSubConduitOptions { Conduit = Conduit, FirstShard = FirstShard, TotalShards = TotalShards, CheckInterval = CheckInterval, Sessions = Sessions.Checked() };
        foreach (EventSubShard shard in Shards.Count == 0 ? [EventSubShard.WebSocket] : Shards)
            copy.Shards.Add(shard);
        OptionCheck.AtLeast(FirstShard, 0, nameof(FirstShard));
        OptionCheck.AtLeast(CheckInterval, TimeSpan.FromMilliseconds(1), nameof(CheckInterval));
        OptionCheck.Within(
            copy.Total >= copy.FirstShard + copy.Shards.Count && copy.Total <= MostShards,
            copy.Total,
            $"The conduit must have room for the shards {copy.FirstShard} to {copy.FirstShard + copy.Shards.Count - 1}, and has at most {MostShards}.",
            nameof(TotalShards));
        return copy;
    }
}

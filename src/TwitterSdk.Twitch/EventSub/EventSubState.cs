namespace TwitterSdk.Twitch.EventSub;

/// <summary>How it is with a websocket, and why.</summary>
/// <param name="Status">How it is.</param>
public sealed record EventSubState(EventSubStatus Status)
{
    /// <summary>The shard of a conduit that it serves; null outside of conduits.</summary>
    public int? Shard { get; init; }

    /// <summary>The session; null while there is none.</summary>
    public string? SessionId { get; init; }

    /// <summary>How the last one ended; null while there was none.</summary>
    public EventSubLoss? Loss { get; init; }

    /// <summary>When reconnecting, how long until the next try.</summary>
    public TimeSpan RetryIn { get; init; }

    /// <summary>When reconnecting, which try in a row it will be, from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>Why it came so and what would help, in words; empty when all is well.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What lies under it; null when it was no error.</summary>
    public Exception? Error { get; init; }
}

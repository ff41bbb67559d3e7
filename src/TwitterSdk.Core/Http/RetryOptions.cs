namespace TwitterSdk.Core.Http;

/// <summary>When and how a failed call is sent again: what changes nothing, and what provably was not sent.</summary>
public sealed record RetryOptions
{
    /// <summary>False never to send again, for instance because a resilience handler on the HTTP client does.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How often at most, after the first try; 0 for never. 2 unless set.</summary>
    public int MaxRetries { get; init; } = 2;

    /// <summary>The first pause; it doubles from there, with jitter. Half a second unless set.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause between two tries, however often they failed; the vendor may ask for longer ones. 30 s unless set.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);
}

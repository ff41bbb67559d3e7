namespace TwitterSdk.Core.Http;

/// <summary>When and how a failed call is sent again: what changes nothing, and what provably was not sent.</summary>
public sealed record RetryOptions
{
    /// <summary>False never to send again, for instance because a resilience handler on the HTTP client does.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How often at most.</summary>
    public int MaxRetries { get; init; } = 2;

    /// <summary>The first pause; it doubles from there, with jitter.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);
}

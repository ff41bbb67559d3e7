namespace TwitterSdk.Core.Configuration;

/// <summary>When and how a failed call is sent again.</summary>
public sealed class ClientRetryOptions
{
    /// <summary>False to leave retries to a resilience handler on the HTTP client.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often a call is sent again at most; 2 unless set.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>The first pause, which then doubles; half a second unless set.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause; 30 seconds unless set.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);
}

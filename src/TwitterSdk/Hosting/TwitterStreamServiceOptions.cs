namespace TwitterSdk.Hosting;

/// <summary>How a stream runs in a host.</summary>
public sealed class TwitterStreamServiceOptions
{
    /// <summary>The name of the client that opens the stream; empty for the default one.</summary>
    public string ClientName { get; set; } = "";

    /// <summary>The pause before a stream that ended with a fault is started anew; it doubles with each fault in a row. 5 seconds unless set.</summary>
    public TimeSpan RestartDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest such pause; a stream that ran longer starts the row anew. 5 minutes unless set.</summary>
    public TimeSpan MaxRestartDelay { get; set; } = TimeSpan.FromMinutes(5);
}

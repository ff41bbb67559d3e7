namespace TwitterSdk.Core.Streaming;

/// <summary>The end of one connection, or of the try to make one.</summary>
/// <param name="Kind">How it ended.</param>
public readonly record struct StreamBreak(StreamBreakKind Kind)
{
    /// <summary>True when the vendor had accepted the connection.</summary>
    public bool Opened { get; init; }

    /// <summary>True when at least one message came that was not about the connection.</summary>
    public bool Delivered { get; init; }

    /// <summary>How long it was open.</summary>
    public TimeSpan Lived { get; init; }

    /// <summary>The HTTP status of a refusal; null for none.</summary>
    public int? Status { get; init; }

    /// <summary>The pause that the vendor asks for; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the vendor had said about the connection before; null for nothing.</summary>
    public StreamNotice? Notice { get; init; }

    /// <summary>What was thrown; null for a proper end.</summary>
    public Exception? Error { get; init; }
}

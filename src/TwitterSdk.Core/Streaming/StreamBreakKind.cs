namespace TwitterSdk.Core.Streaming;

/// <summary>How a connection, or the try to make one, came to its end.</summary>
public enum StreamBreakKind
{
    /// <summary>The vendor closed it properly.</summary>
    Ended,

    /// <summary>It broke, or did not come about.</summary>
    Broken,

    /// <summary>Nothing came for longer than a healthy connection is silent.</summary>
    Stalled,

    /// <summary>The vendor refused it with an HTTP error.</summary>
    Refused,

    /// <summary>The vendor refused it for a limit.</summary>
    Limited,
}

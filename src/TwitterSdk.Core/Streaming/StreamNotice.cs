namespace TwitterSdk.Core.Streaming;

/// <summary>The vendor said something about the connection, in a message: most often why it is about to close it. The message itself comes next.</summary>
/// <param name="Reason">The vendor's word for it.</param>
/// <param name="Text">The same in a sentence; null when there is none.</param>
public sealed record StreamNotice(string Reason, string? Text) : ConnectionEvent
{
    /// <summary>True when it says that there are too many connections: the next try then waits as behind any limit.</summary>
    public bool IsLimit { get; init; }
}

using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming;

/// <summary>What is remembered of a connection to a stream of v2, also when it is closed.</summary>
internal sealed class StreamConnection(string endpoint, EmulatorApp app, DateTimeOffset connectedAt)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    public string Endpoint => endpoint;

    public EmulatorApp App => app;

    public DateTimeOffset ConnectedAt => connectedAt;

    public DateTimeOffset? DisconnectedAt { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The first end is the true one: a client that is told to leave leaves.</summary>
    public void End(DateTimeOffset at, string reason)
    {
        if (DisconnectedAt is not null)
            return;
        DisconnectedAt = at;
        Reason = reason;
    }
}

namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>What shall go wrong. Each may be changed at any time.</summary>
public sealed class ChatFaults
{
    private volatile bool _isStalled;
    private volatile int _packetSize;
    private volatile bool _refusesConnections;

    /// <summary>Capabilities that are refused; a request that names one of them is refused as a whole.</summary>
    public ISet<string> RefusedCapabilities { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The server takes everything and says nothing, not even to a ping.</summary>
    public bool IsStalled
    {
        get => _isStalled;
        set => _isStalled = value;
    }

    /// <summary>Sends in packets of so many bytes, through the middle of lines and characters; 0 for whole lines.</summary>
    public int PacketSize
    {
        get => _packetSize;
        set => _packetSize = value;
    }

    /// <summary>Cuts each new connection at once.</summary>
    public bool RefusesConnections
    {
        get => _refusesConnections;
        set => _refusesConnections = value;
    }
}

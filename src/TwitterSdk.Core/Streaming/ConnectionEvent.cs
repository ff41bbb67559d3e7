namespace TwitterSdk.Core.Streaming;

/// <summary>Something that happened to the connection of a stream. The derived records say what.</summary>
public abstract record ConnectionEvent
{
    private protected ConnectionEvent()
    {
    }
}

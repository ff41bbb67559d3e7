namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>One of the places to which a conduit carries events.</summary>
internal sealed class EventSubShard(int number, EventSubTransport transport)
{
    public int Number => number;

    public EventSubTransport Transport => transport;

    public string Status { get; set; } = EventSubEntry.Enabled;
}

namespace TwitterSdk.Emulator.Streaming.Events;

/// <summary>What happened of late, oldest first: connections may ask for what they missed.</summary>
internal sealed class EventHistory
{
    private const int Most = 10_000;

    private readonly Queue<StateEvent> _events = new();

    public void Add(StateEvent happened)
    {
        if (_events.Count == Most)
            _events.Dequeue();
        _events.Enqueue(happened);
    }

    public IEnumerable<StateEvent> Between(DateTimeOffset from, DateTimeOffset to) =>
        _events.Where(happened => happened.At >= from && happened.At < to);
}

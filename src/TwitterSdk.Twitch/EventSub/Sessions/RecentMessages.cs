namespace TwitterSdk.Twitch.EventSub.Sessions;

/// <summary>The ids of the last messages; Twitch delivers at least once, not once. Thread-safe: shards share one.</summary>
internal sealed class RecentMessages(int capacity)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Lock _gate = new();

    /// <summary>True for an id that is new.</summary>
    public bool TryAdd(string id)
    {
        lock (_gate)
        {
            if (!_ids.Add(id))
                return false;
            _order.Enqueue(id);
            if (_order.Count > capacity)
                _ids.Remove(_order.Dequeue());
            return true;
        }
    }
}

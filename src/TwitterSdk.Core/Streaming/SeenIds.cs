namespace TwitterSdk.Core.Streaming;

/// <summary>The last ids that came, in constant memory.</summary>
internal sealed class SeenIds(int capacity)
{
    private readonly HashSet<long> _ids = new(capacity);
    private readonly long[] _ring = new long[capacity];
    private int _next;

    /// <summary>Remembers an id, and forgets the oldest one for it; false when it is known already.</summary>
    public bool TryAdd(long id)
    {
        if (_ids.Contains(id))
            return false;
        if (_ids.Count == _ring.Length)
            _ids.Remove(_ring[_next]);
        _ids.Add(id);
        _ring[_next] = id;
        _next = (_next + 1) % _ring.Length;
        return true;
    }
}

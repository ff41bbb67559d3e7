namespace TwitterSdk.Emulator.Observation;

/// <summary>The last requests. Older ones are forgotten, so that a long run costs no memory.</summary>
internal sealed class RequestLog
{
    private const int Capacity = 10_000;

    private readonly Queue<RecordedRequest> _requests = new();
    private readonly Lock _gate = new();
    private long _count;

    public void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            if (_requests.Count == Capacity)
                _requests.Dequeue();
            request.Number = ++_count;
            _requests.Enqueue(request);
        }
    }

    public void Clear()
    {
        lock (_gate)
            _requests.Clear();
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_gate)
            return [.. _requests];
    }
}

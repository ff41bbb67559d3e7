using TwitterSdk.Emulator.Observation;

namespace TwitterSdk.Emulator.Faults;

/// <summary>The faults that wait for their request. The oldest one that fits is used; each so many times as was asked.</summary>
public sealed class FaultList
{
    private readonly List<Waiting> _waiting = [];
    private readonly Lock _gate = new();

    internal FaultList()
    {
    }

    /// <summary>How many times faults still wait to happen.</summary>
    public int Remaining
    {
        get
        {
            lock (_gate)
                return _waiting.Sum(waiting => waiting.Times);
        }
    }

    /// <summary>Lets a fault happen to requests of an endpoint.</summary>
    /// <param name="endpoint">The spec's name of the endpoint (<c>Statuses.Update</c>), or the end of a path (<c>statuses/update.json</c>).</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How often.</param>
    public void Add(string endpoint, Fault fault, int times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(endpoint);
        Add(request => request.Endpoint == endpoint || request.Path.EndsWith("/" + endpoint, StringComparison.Ordinal), fault, times);
    }

    /// <summary>Lets a fault happen to requests that fit.</summary>
    /// <param name="match">Which requests.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How often.</param>
    public void Add(Predicate<RecordedRequest> match, Fault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
            _waiting.Add(new Waiting(match, fault, times));
    }

    /// <summary>Lets nothing go wrong any more.</summary>
    public void Clear()
    {
        lock (_gate)
            _waiting.Clear();
    }

    internal Fault? Take(RecordedRequest request)
    {
        lock (_gate)
        {
            Waiting? waiting = _waiting.Find(candidate => candidate.Match(request));
            if (waiting is not null && --waiting.Times == 0)
                _waiting.Remove(waiting);
            return waiting?.Fault;
        }
    }

    private sealed class Waiting(Predicate<RecordedRequest> match, Fault fault, int times)
    {
        public Predicate<RecordedRequest> Match => match;

        public Fault Fault => fault;

        public int Times { get; set; } = times;
    }
}

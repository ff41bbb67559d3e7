using TwitterSdk.Emulator.Observation;

namespace TwitterSdk.Emulator.Faults;

/// <summary>The faults that wait for their request. The oldest one that fits is used; each so many times as was asked.</summary>
public sealed class FaultList
{
    /// <summary>What stands for webhooks where otherwise an endpoint is named.</summary>
    internal const string Deliveries = "webhooks";

    private readonly List<Entry> _waiting = [];
    private readonly List<(DeliveryFault Fault, int Times)> _deliveries = [];
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
                return _waiting.Sum(waiting => waiting.Times) + _deliveries.Sum(waiting => waiting.Times);
        }
    }

    /// <summary>The faults that still wait, the oldest first.</summary>
    public IReadOnlyList<WaitingFault> Waiting
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. _waiting.Select(entry => new WaitingFault(entry.Endpoint, entry.Fault.Kind, entry.Times)),
                    .. _deliveries.Select(entry => new WaitingFault(Deliveries, entry.Fault.ToString(), entry.Times)),
                ];
            }
        }
    }

    /// <summary>Lets a fault happen to requests of an endpoint.</summary>
    /// <param name="endpoint">The spec's name of the endpoint (<c>Statuses.Update</c>), or the end of a path (<c>statuses/update.json</c>).</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How often.</param>
    public void Add(string endpoint, Fault fault, int times = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(endpoint);
        Add(endpoint, request => request.Endpoint == endpoint || request.Path.EndsWith("/" + endpoint, StringComparison.Ordinal), fault, times);
    }

    /// <summary>Lets a fault happen to requests that fit.</summary>
    /// <param name="match">Which requests.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How often.</param>
    public void Add(Predicate<RecordedRequest> match, Fault fault, int times = 1) => Add(null, match, fault, times);

    /// <summary>Lets a fault happen to deliveries to webhooks of Twitter.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How often; each try of a delivery is one.</param>
    public void AddToDeliveries(DeliveryFault fault, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
            _deliveries.Add((fault, times));
    }

    private void Add(string? endpoint, Predicate<RecordedRequest> match, Fault fault, int times)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
            _waiting.Add(new Entry(endpoint, match, fault, times));
    }

    /// <summary>Lets nothing go wrong any more.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
            _deliveries.Clear();
        }
    }

    internal void Clear(string endpoint)
    {
        lock (_gate)
        {
            _waiting.RemoveAll(waiting => waiting.Endpoint == endpoint);
            if (endpoint == Deliveries)
                _deliveries.Clear();
        }
    }

    internal DeliveryFault? TakeForDelivery()
    {
        lock (_gate)
        {
            if (_deliveries is not [var (fault, times), ..])
                return null;
            if (times > 1)
                _deliveries[0] = (fault, times - 1);
            else
                _deliveries.RemoveAt(0);
            return fault;
        }
    }

    internal Fault? Take(RecordedRequest request)
    {
        lock (_gate)
        {
            Entry? waiting = _waiting.Find(candidate => candidate.Match(request));
            if (waiting is not null && --waiting.Times == 0)
                _waiting.Remove(waiting);
            return waiting?.Fault;
        }
    }

    private sealed class Entry(string? endpoint, Predicate<RecordedRequest> match, Fault fault, int times)
    {
        public string? Endpoint => endpoint;

        public Predicate<RecordedRequest> Match => match;

        public Fault Fault => fault;

        public int Times { get; set; } = times;
    }
}

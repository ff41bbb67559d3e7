namespace TwitterSdk.Core.Http;

/// <summary>A time that may run out, joined with the caller's own wish to cancel. Costs nothing where there is no limit.</summary>
internal readonly struct Deadline : IDisposable
{
    /// <summary>The longest time that timers can count.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _caller;

    private Deadline(CancellationTokenSource? source, CancellationTokenRegistration registration, CancellationToken caller)
    {
        _source = source;
        _registration = registration;
        _caller = caller;
    }

    public CancellationToken Token => _source?.Token ?? _caller;

    /// <summary>True when the time ran out, and not the caller cancelled.</summary>
    public bool IsUp => _source is { IsCancellationRequested: true } && !_caller.IsCancellationRequested;

    public static Deadline Start(TimeSpan? time, TimeProvider clock, CancellationToken caller)
    {
        if (time is not { } limit || limit == Timeout.InfiniteTimeSpan)
            return new Deadline(null, default, caller);
        var source = new CancellationTokenSource(limit, clock);
        CancellationTokenRegistration registration = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
        return new Deadline(source, registration, caller);
    }

    public void Dispose()
    {
        _registration.Dispose();
        _source?.Dispose();
    }
}

namespace TwitterSdk.Core.Media;

/// <summary>Cancels when nothing happened for too long; started anew for each thing that may happen, without cost.</summary>
internal sealed class SilenceLimit : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly ITimer _timer;

    /// <param name="outer">Cancels too.</param>
    public SilenceLimit(TimeProvider clock, TimeSpan limit, CancellationToken outer)
    {
        Limit = limit;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(outer);
        _timer = clock.CreateTimer(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop, limit, Timeout.InfiniteTimeSpan);
        Outer = outer;
    }

    public TimeSpan Limit { get; }

    public CancellationToken Outer { get; }

    /// <summary>Counts from now on.</summary>
    public CancellationToken Restart()
    {
        _timer.Change(Limit, Timeout.InfiniteTimeSpan);
        return _stop.Token;
    }

    /// <summary>Counts no more, until the next <see cref="Restart"/>.</summary>
    public void Pause() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }
}

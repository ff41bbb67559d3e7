namespace TwitterSdk.Core.Streaming;

/// <summary>
/// Watches for silence while something is waited for. Reading only notes the time; the timer looks at it now and then, and is set
/// anew for what is left.
/// </summary>
internal sealed class SilenceWatch : IDisposable
{
    private const long NotWaiting = long.MinValue;

    private readonly TimeProvider _clock;
    private readonly Action _onStall;
    private readonly ITimer? _timer;
    private long _waitingSince = NotWaiting;

    /// <param name="limit">The silence that is too long; null to watch for nothing.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="onStall">What to do about a longer one; called once.</param>
    public SilenceWatch(TimeSpan? limit, TimeProvider clock, Action onStall)
    {
        _clock = clock;
        _onStall = onStall;
        if (limit is not { } silence || silence == Timeout.InfiniteTimeSpan)
            return;
        Limit = silence;
        _timer = clock.CreateTimer(static state => ((SilenceWatch)state!).Look(), this, Limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The silence that is too long.</summary>
    public TimeSpan Limit { get; }

    /// <summary>True once the silence was too long.</summary>
    public bool IsStalled { get; private set; }

    /// <summary>A wait for bytes begins.</summary>
    public void Begin() => Volatile.Write(ref _waitingSince, _clock.GetTimestamp());

    /// <summary>Bytes came. From here to the next wait the silence is our own.</summary>
    public void End() => Volatile.Write(ref _waitingSince, NotWaiting);

    public void Dispose() => _timer?.Dispose();

    private void Look()
    {
        long since = Volatile.Read(ref _waitingSince);
        TimeSpan silence = since == NotWaiting ? TimeSpan.Zero : _clock.GetElapsedTime(since);
        if (silence >= Limit)
        {
            IsStalled = true;
            _onStall();
        }
        else
        {
            _timer!.Change(Limit - silence, Timeout.InfiniteTimeSpan);
        }
    }
}

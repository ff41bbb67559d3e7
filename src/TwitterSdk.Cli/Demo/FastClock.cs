namespace TwitterSdk.Cli.Demo;

/// <summary>
/// A clock that runs faster than the wall's, and much faster while somebody waits: a quarter of an hour is over in seconds. It does not
/// always hurry, because a signed request that takes five of its minutes is refused as too old.
/// </summary>
internal sealed class FastClock : TimeProvider
{
    private const double Usual = 15;
    private const double Hurried = 100;

    private readonly Lock _gate = new();
    private DateTimeOffset _then = System.GetUtcNow();
    private long _thenTimestamp = System.GetTimestamp();

    public double Speed { get; private set; } = Usual;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Hurries until the result is disposed. Timers that run already keep their pace.</summary>
    public IDisposable Hurry()
    {
        SetSpeed(Hurried);
        return new Ending(this);
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _then + (System.GetElapsedTime(_thenTimestamp) * Speed);
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period)), this);

    private void SetSpeed(double speed)
    {
        lock (_gate)
        {
            _then = GetUtcNow();
            _thenTimestamp = System.GetTimestamp();
            Speed = speed;
        }
    }

    private TimeSpan Shorten(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / Speed;

    private sealed class Ending(FastClock clock) : IDisposable
    {
        public void Dispose() => clock.SetSpeed(Usual);
    }

    private sealed class FastTimer(ITimer timer, FastClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Shorten(dueTime), clock.Shorten(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}

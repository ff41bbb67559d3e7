namespace TwitterSdk.Emulator;

/// <summary>A clock for an emulator that can be put forward, slowed down, sped up and stopped. Timers follow.</summary>
public sealed class EmulatorClock : TimeProvider
{
    // The system's timers take no more than 49 days.
    private static readonly TimeSpan s_longestNap = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly List<ClockTimer> _timers = [];
    private DateTimeOffset _base;
    private long _baseTimestamp = System.GetTimestamp();
    private double _speed = 1;

    /// <param name="start">What it shows first; the true time when left out.</param>
    public EmulatorClock(DateTimeOffset? start = null) => _base = start ?? System.GetUtcNow();

    /// <summary>How many of its seconds pass in one; 0 while it stands still.</summary>
    public double Speed
    {
        get
        {
            lock (_gate)
                return _speed;
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            if (!double.IsFinite(value))
                throw new ArgumentOutOfRangeException(nameof(value), "A clock cannot run that fast.");
            Move(TimeSpan.Zero, value);
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Puts it forward; what was due in between happens now.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Move(by, null);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return Now();
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ClockTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private DateTimeOffset Now() => _base + (System.GetElapsedTime(_baseTimestamp) * _speed);

    private void Move(TimeSpan by, double? speed)
    {
        lock (_gate)
        {
            _base = Now() + by;
            _baseTimestamp = System.GetTimestamp();
            _speed = speed ?? _speed;
            _timers.ForEach(timer => timer.Arm());
        }
    }

    /// <summary>Sleeps on the system's timer until this clock should be there, and looks again.</summary>
    private sealed class ClockTimer : ITimer
    {
        private readonly EmulatorClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _alarm;
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public ClockTimer(EmulatorClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _callback = callback;
            _state = state;
            _alarm = System.CreateTimer(static timer => ((ClockTimer)timer!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.Now() + dueTime;
                _period = period;
                if (_due is null)
                    _clock._timers.Remove(this);
                else if (!_clock._timers.Contains(this))
                    _clock._timers.Add(this);
                return Arm();
            }
        }

        public void Dispose()
        {
            lock (_clock._gate)
            {
                _due = null;
                _clock._timers.Remove(this);
            }

            _alarm.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        /// <summary>Sets the alarm anew, because something about the clock or the timer changed.</summary>
        public bool Arm()
        {
            // A stopped clock still rings for what is due already: it may have been put forward.
            if (_due is not { } due || (_clock._speed == 0 && due > _clock.Now()))
                return _alarm.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (due <= _clock.Now())
                return _alarm.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            TimeSpan left = TimeSpan.FromDays(Math.Min((due - _clock.Now()).TotalDays / _clock._speed, s_longestNap.TotalDays));
            // Rounded up: an alarm before its time would only be set again.
            TimeSpan nap = TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
            return _alarm.Change(nap, Timeout.InfiniteTimeSpan);
        }

        private void Ring()
        {
            lock (_clock._gate)
            {
                if (_due is not { } due)
                    return;
                if (_clock.Now() < due)
                {
                    Arm();
                    return;
                }

                _due = _period > TimeSpan.Zero ? due + _period : null;
                if (_due is null)
                    _clock._timers.Remove(this);
                Arm();
            }

            _callback(_state);
        }
    }
}

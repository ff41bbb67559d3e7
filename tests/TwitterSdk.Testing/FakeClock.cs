namespace TwitterSdk.Testing;

/// <summary>A clock that a test turns by hand. Timers, and so <c>Task.Delay</c> on it, fire while it is turned.</summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private TaskCompletionSource _armed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now;

    public FakeClock()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    public FakeClock(DateTimeOffset start) => _now = start;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Timers that wait to fire.</summary>
    public int PendingTimers
    {
        get
        {
            lock (_gate)
                return _timers.Count;
        }
    }

    /// <summary>How far away the next timer is; null when none waits.</summary>
    public TimeSpan? NextTimer
    {
        get
        {
            lock (_gate)
                return _timers.Count == 0 ? null : _timers.Min(timer => timer.Due) - _now;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Turns the clock, firing each timer at its own moment.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset target;
        lock (_gate)
            target = _now + by;

        while (TakeDue(target) is { } timer)
            timer.Fire();

        // Who was turning it at the same time may have come further; it never goes back.
        lock (_gate)
            _now = target > _now ? target : _now;
    }

    /// <summary>Waits until some timer waits to fire, then turns the clock to it, and hands out how long that was.</summary>
    public async Task<TimeSpan> AdvanceToNextTimerAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await WaitForTimerAsync(cancellationToken);

            // Who armed it may have disposed of it meanwhile: no time passes for a timer that nobody waits for.
            if (NextTimer is not { } next)
                continue;
            Advance(next);
            return next;
        }
    }

    /// <summary>Waits until a timer will fire in exactly so long, then turns the clock to it: no other timer is mistaken for it.</summary>
    public async Task AdvanceToTimerAsync(TimeSpan due, CancellationToken cancellationToken = default)
    {
        await WaitForTimerAsync(due, cancellationToken);
        Advance(due);
    }

    /// <summary>Waits, in real time, until at least one timer waits to fire.</summary>
    public Task WaitForTimerAsync(CancellationToken cancellationToken = default) => WaitForAsync(_ => true, "any timer", cancellationToken);

    /// <summary>Waits, in real time, until a timer waits that will fire in exactly so long.</summary>
    public Task WaitForTimerAsync(TimeSpan due, CancellationToken cancellationToken = default) =>
        WaitForAsync(left => left == due, FormattableString.Invariant($"a timer of {due}"), cancellationToken);

    /// <summary>Turns the clock from timer to timer until a task has ended, and hands on how it ended.</summary>
    /// <param name="work">The task.</param>
    /// <param name="turnsTo">Which timers to turn to, by how far away they are. Deadlines and watches strike only when the test says so.</param>
    public async Task TurnUntilDoneAsync(Task work, Predicate<TimeSpan>? turnsTo = null)
    {
        await Eventually.TrueAsync(() =>
        {
            // In this order: work that is done by now may have left timers behind, which are no longer its own.
            TimeSpan? next = NextTimer;
            if (work.IsCompleted)
                return true;
            if (next is { } due && turnsTo?.Invoke(due) != false)
                Advance(due);
            return false;
        });
        await work;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private async Task WaitForAsync(Func<TimeSpan, bool> isIt, string what, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Eventually.Patience);
        while (true)
        {
            Task armed;
            string others;
            lock (_gate)
            {
                if (_timers.Exists(timer => isIt(timer.Due - _now)))
                    return;
                armed = _armed.Task;
                others = string.Join(", ", _timers.Select(timer => timer.Due - _now));
            }

            try
            {
                await armed.WaitAsync(timeout.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"Nobody set {what}; there are: {others}.");
            }
        }
    }

    private FakeTimer? TakeDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            FakeTimer? due = _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            if (due is null)
                return null;
            if (due.Due > _now)
                _now = due.Due;
            if (due.Period > TimeSpan.Zero)
                due.Due += due.Period;
            else
                _timers.Remove(due);
            return due;
        }
    }

    private void Arm(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (timer.IsDisposed || dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Due = _now + dueTime;
            timer.Period = period;
            _timers.Add(timer);
            _armed.TrySetResult();
            _armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (dueTime == TimeSpan.Zero)
            Advance(TimeSpan.Zero);
    }

    private void Disarm(FakeTimer timer)
    {
        lock (_gate)
        {
            timer.IsDisposed = true;
            _timers.Remove(timer);
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; set; }

        // A timer that was disposed of while its callback ran is not set anew by it.
        public bool IsDisposed { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Arm(this, dueTime, period);
            return !IsDisposed;
        }

        public void Dispose() => clock.Disarm(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

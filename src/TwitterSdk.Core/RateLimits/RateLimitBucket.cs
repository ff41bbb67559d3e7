namespace TwitterSdk.Core.RateLimits;

/// <summary>
/// One window of one caller. A call takes its place before it is sent and leaves it when its answer is there, so that many
/// callers who wait for the same window do not all rush in when it opens.
/// </summary>
/// <remarks>
/// The room is what the headers told last, less the calls that are on their way. When a window is over, a new one of the same
/// size is assumed until an answer tells its end. After a refusal that told nothing, one call goes ahead to see.
/// </remarks>
internal sealed class RateLimitBucket
{
    // Clocks differ and vendors round: a second later is surely in the new window.
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_firstBlindWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_longestBlindWait = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private WindowKnowledge _known;
    private int _limit;
    private int _remaining;
    private int _onTheirWay;
    private int _blindRefusals;
    private DateTimeOffset _reset;
    private TaskCompletionSource? _changed;

    private enum WindowKnowledge
    {
        /// <summary>Nothing: everybody may pass.</summary>
        None,

        /// <summary>Room and end, as headers told them.</summary>
        Told,

        /// <summary>The told window is over, and no answer of the new one is there yet.</summary>
        Assumed,

        /// <summary>A refusal, without any word on size or room.</summary>
        Blind,
    }

    /// <summary>Calls in a whole window; 0 when nobody told.</summary>
    public int Limit => Volatile.Read(ref _limit);

    private int Room => _remaining - _onTheirWay;

    /// <summary>Takes a place, or tells what to wait for.</summary>
    public RateLimitEntry Enter(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_known == WindowKnowledge.Told && now >= _reset + s_margin)
            {
                _known = WindowKnowledge.Assumed;
                _remaining = _limit;
            }

            bool admitted = _known switch
            {
                WindowKnowledge.None => true,
                WindowKnowledge.Blind => now >= _reset + s_margin && _onTheirWay == 0,
                _ => Room > 0,
            };
            if (admitted)
            {
                _onTheirWay++;
                return RateLimitEntry.Yes;
            }

            _changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            DateTimeOffset opens = _reset + s_margin;
            return new RateLimitEntry(false, _known != WindowKnowledge.Assumed && opens > now ? opens : null, _changed.Task);
        }
    }

    /// <summary>Takes in what the headers of an answer told.</summary>
    /// <param name="window">The window.</param>
    /// <param name="leaving">True when the call leaves its place with it.</param>
    public void Observe(RateLimitWindow window, bool leaving)
    {
        lock (_gate)
        {
            if (leaving)
                _onTheirWay--;

            // Answers overtake each other: one of an older window tells nothing, and within a window the lowest count is the newest.
            bool old = _known switch
            {
                WindowKnowledge.Told => window.Reset < _reset,
                WindowKnowledge.Assumed => window.Reset <= _reset,
                _ => false,
            };
            if (!old)
            {
                _remaining = _known == WindowKnowledge.Told && window.Reset == _reset ? Math.Min(_remaining, window.Remaining) : window.Remaining;
                _limit = Math.Max(1, window.Limit);
                _reset = window.Reset;
                _known = WindowKnowledge.Told;
                _blindRefusals = 0;
            }

            Tell();
        }
    }

    /// <summary>Leaves the place without any word on the window.</summary>
    /// <param name="counted">True when the vendor answered, so that the call surely counted.</param>
    public void Leave(bool counted)
    {
        lock (_gate)
        {
            _onTheirWay--;
            if (counted)
            {
                _remaining--;

                // The one that went ahead came through, or a whole window passed without a word on it: nothing is known any more.
                if (_known == WindowKnowledge.Blind || (_known == WindowKnowledge.Assumed && Room <= 0 && _onTheirWay == 0))
                {
                    _known = WindowKnowledge.None;
                    _blindRefusals = 0;
                }
            }

            Tell();
        }
    }

    /// <summary>Takes in a refusal, and leaves the place.</summary>
    /// <param name="now">The present.</param>
    /// <param name="window">What the headers of the refusal told.</param>
    /// <param name="retryAfter">When the vendor allows another try.</param>
    /// <param name="onItsWay">True when the place was not left yet.</param>
    /// <returns>When the next window opens.</returns>
    public DateTimeOffset Refuse(DateTimeOffset now, RateLimitWindow? window, TimeSpan? retryAfter, bool onItsWay)
    {
        lock (_gate)
        {
            if (onItsWay)
                _onTheirWay--;
            if (window is { } told && told.Reset > now)
            {
                _known = WindowKnowledge.Told;
                _limit = Math.Max(1, told.Limit);
                _reset = told.Reset;
            }
            else if (_known != WindowKnowledge.Blind || now >= _reset)
            {
                // Calls that were refused together count once.
                _blindRefusals++;
                _known = WindowKnowledge.Blind;
                _reset = now + (retryAfter ?? BlindWait(_blindRefusals));
            }

            _remaining = 0;
            Tell();
            return _reset + s_margin;
        }
    }

    /// <summary>True when forgetting this window would lose nothing.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        lock (_gate)
            return _onTheirWay == 0 && _changed is null && (_known == WindowKnowledge.None || now >= _reset + s_longestBlindWait);
    }

    /// <summary>Nobody said how long: a minute, then twice as long each time.</summary>
    private static TimeSpan BlindWait(int refusals)
    {
        TimeSpan wait = s_firstBlindWait * Math.Pow(2, Math.Min(refusals - 1, 10));
        return wait < s_longestBlindWait ? wait : s_longestBlindWait;
    }

    private void Tell()
    {
        _changed?.TrySetResult();
        _changed = null;
    }
}

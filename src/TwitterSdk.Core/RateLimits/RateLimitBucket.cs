namespace TwitterSdk.Core.RateLimits;

/// <summary>One window of one caller. Calls reserve their place before they are sent, so that waiting callers do not all rush in.</summary>
internal sealed class RateLimitBucket
{
    private readonly Lock _gate = new();
    private int _limit;
    private int _remaining;
    private DateTimeOffset _reset;
    private bool _known;

    /// <summary>Reserves a place, or tells when the next window starts.</summary>
    public DateTimeOffset? Reserve(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (!_known)
                return null;
            if (now >= _reset)
            {
                // A new window has begun. Nothing is known of it but its size, and headers will soon tell more.
                _remaining = _limit;
                _reset = DateTimeOffset.MaxValue;
            }

            if (_remaining <= 0 && _reset != DateTimeOffset.MaxValue)
                return _reset;
            _remaining--;
            return null;
        }
    }

    /// <summary>Takes in what the headers of an answer tell.</summary>
    public void Observe(RateLimitWindow window)
    {
        lock (_gate)
        {
            // Answers overtake each other: within one window the lowest count is the newest.
            bool same = _known && window.Reset == _reset;
            if (_known && window.Reset < _reset && _reset != DateTimeOffset.MaxValue)
                return;
            _limit = window.Limit;
            _remaining = same ? Math.Min(_remaining, window.Remaining) : window.Remaining;
            _reset = window.Reset;
            _known = true;
        }
    }

    /// <summary>Takes in a refusal: nothing is left until a moment.</summary>
    public void Exhaust(DateTimeOffset until)
    {
        lock (_gate)
        {
            _known = true;
            _limit = Math.Max(_limit, 1);
            _remaining = 0;
            _reset = until;
        }
    }
}

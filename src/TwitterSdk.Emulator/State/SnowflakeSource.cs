namespace TwitterSdk.Emulator.State;

/// <summary>Hands out ids that carry the clock's time, strictly rising even while the clock stands still.</summary>
internal sealed class SnowflakeSource(TimeProvider time)
{
    private const long Epoch = 1288834974657;
    private const int SequenceBits = 22;

    private long _last;

    /// <summary>The next id, for something that had one before; null to make one.</summary>
    public long? Given { get; set; }

    public long Next()
    {
        if (Given is { } given)
        {
            Given = null;
            _last = Math.Max(_last, given);
            return given;
        }

        long fromClock = (time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << SequenceBits;
        _last = Math.Max(fromClock, _last + 1);
        return _last;
    }
}

namespace TwitterSdk.Emulator.State;

/// <summary>Hands out ids that carry the clock's time, strictly rising even while the clock stands still.</summary>
internal sealed class SnowflakeSource(TimeProvider time)
{
    private const long Epoch = 1288834974657;
    private const int SequenceBits = 22;

    private long _last;

    public long Next()
    {
        long fromClock = (time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << SequenceBits;
        _last = Math.Max(fromClock, _last + 1);
        return _last;
    }
}

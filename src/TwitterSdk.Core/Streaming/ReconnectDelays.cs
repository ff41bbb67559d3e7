namespace TwitterSdk.Core.Streaming;

/// <summary>How pauses between connections grow with each failure in a row.</summary>
/// <param name="First">The first pause that is longer than nothing.</param>
/// <param name="Longest">No pause is longer.</param>
/// <param name="Doubles">True when each pause is twice the last one, false when each is longer by <paramref name="First"/>.</param>
/// <param name="AtOnceFirst">True when the first failure of a row costs no pause.</param>
public sealed record ReconnectDelays(TimeSpan First, TimeSpan Longest, bool Doubles, bool AtOnceFirst = false)
{
    // What timers can count.
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>The pause behind a failure.</summary>
    /// <param name="failure">Which failure of the row, from 1.</param>
    public TimeSpan Behind(int failure)
    {
        int step = AtOnceFirst ? failure - 1 : failure;
        if (step <= 0)
            return TimeSpan.Zero;
        double ticks = Doubles ? First.Ticks * Math.Pow(2, step - 1) : (double)First.Ticks * step;
        double most = Math.Min(Longest.Ticks, s_longestTimer.Ticks);
        return TimeSpan.FromTicks((long)Math.Min(ticks, most));
    }
}

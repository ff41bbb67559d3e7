namespace TwitterSdk.Core;

/// <summary>Ids that hold the moment of their making: 41 bits of milliseconds, 10 of machine, 12 of sequence.</summary>
public static class Snowflake
{
    private const long Epoch = 1_288_834_974_657;
    private const int TimeShift = 22;

    // Ids below this one were counted up, before 4 November 2010.
    private const long First = 29_700_859_247;

    /// <summary>When an id was made, to the millisecond.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The moment in UTC; null for an id from before 4 November 2010, when ids were counted up.</returns>
    public static DateTimeOffset? TimeOf(long id) =>
        id < First ? null : DateTimeOffset.FromUnixTimeMilliseconds((id >> TimeShift) + Epoch);

    /// <summary>The smallest id that can be made in the millisecond of a moment; for limits such as <c>since_id</c>.</summary>
    /// <param name="time">A moment from 4 November 2010 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There were no such ids yet, or there will be none any more (from July 2080 on).</exception>
    public static long FromTime(DateTimeOffset time)
    {
        long milliseconds = time.ToUnixTimeMilliseconds() - Epoch;
        if (milliseconds < 0 || milliseconds > long.MaxValue >> TimeShift)
        {
            throw new ArgumentOutOfRangeException(
                nameof(time), time, "Ids hold times from 2010-11-04T01:42:54.657Z to 2080-07-10T17:30:30.208Z; give a moment between them.");
        }

        return milliseconds << TimeShift;
    }
}

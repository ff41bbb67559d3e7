namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>How long to wait before each try to connect again.</summary>
internal static class RetryDelays
{
    private const int LargestPower = 20;

    /// <summary>At once, then 1, 2, 4, 8 seconds and so on, less up to a half, so that clients do not all come back together.</summary>
    /// <param name="attempt">Which try in a row, from 1.</param>
    /// <param name="longest">The longest wait.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan Before(int attempt, TimeSpan longest, double chance)
    {
        if (attempt <= 1)
            return TimeSpan.Zero;
        TimeSpan full = TimeSpan.FromSeconds(1 << Math.Min(attempt - 2, LargestPower));
        return (full < longest ? full : longest) * (1 - (chance / 2));
    }
}

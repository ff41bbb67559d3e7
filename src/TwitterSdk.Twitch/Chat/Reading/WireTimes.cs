namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Times in tags.</summary>
internal static class WireTimes
{
    private static readonly long s_last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>A moment told in milliseconds since 1970; null when it is none.</summary>
    public static DateTimeOffset? FromMilliseconds(ReadOnlySpan<byte> raw) =>
        TryRead(raw, out long milliseconds) ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    /// <summary>Whether it is a number that is a moment.</summary>
    public static bool TryRead(ReadOnlySpan<byte> raw, out long milliseconds) =>
        WireNumbers.TryRead(raw, out milliseconds) && milliseconds <= s_last;
}

namespace TwitterSdk.Emulator.Streaming;

/// <summary>Which share of all tweets one belongs to: always the same one, and all shares of about the same size.</summary>
internal static class StreamShare
{
    public static int Of(long id, int shares)
    {
        // Ids that follow each other differ in their lowest bits only.
        ulong mixed = unchecked((ulong)id * 0x9E3779B97F4A7C15);
        return (int)((mixed >> 33) % (ulong)shares);
    }
}

using System.Buffers.Text;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Times in tags.</summary>
internal static class WireTimes
{
    private static readonly long s_last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>A moment told in milliseconds since 1970; null when it is none.</summary>
    public static DateTimeOffset? FromMilliseconds(ReadOnlySpan<byte> raw) =>
        Utf8Parser.TryParse(raw, out long milliseconds, out int read) && read == raw.Length && milliseconds >= 0 && milliseconds <= s_last
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}

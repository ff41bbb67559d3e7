using TwitterSdk.Twitch.Chat.Reading;

namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>A moment to the millisecond, or none, in the room of one number: there are many messages.</summary>
internal readonly record struct SentTime
{
    // One more than the milliseconds since 1970, so that 0 is none.
    private readonly long _next;

    public SentTime(DateTimeOffset? value) => _next = value is { } time ? time.ToUnixTimeMilliseconds() + 1 : 0;

    private SentTime(long next) => _next = next;

    public DateTimeOffset? Value => _next == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(_next - 1);

    /// <summary>Reads milliseconds since 1970; none when it is no such number.</summary>
    public static SentTime Read(ReadOnlySpan<byte> raw) => new(WireTimes.TryRead(raw, out long milliseconds) ? milliseconds + 1 : 0);
}

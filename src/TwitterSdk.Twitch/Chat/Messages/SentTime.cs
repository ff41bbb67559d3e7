namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>A moment to the millisecond, or none, in the room of one number: there are many messages.</summary>
internal readonly record struct SentTime
{
    // One more than the milliseconds since 1970, so that 0 is none.
    private readonly long _next;

    public SentTime(DateTimeOffset? value) => _next = value is { } time ? time.ToUnixTimeMilliseconds() + 1 : 0;

    public DateTimeOffset? Value => _next == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(_next - 1);
}

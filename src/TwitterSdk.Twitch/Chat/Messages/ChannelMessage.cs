namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>A message that belongs to a channel.</summary>
public abstract record ChannelMessage : ChatMessage
{
    private protected ChannelMessage()
    {
    }

    /// <summary>The channel: a login in small letters, without the <c>#</c>.</summary>
    public required string Channel { get; init; }

    /// <summary><c>room-id</c>: the user whose channel it is. Empty where it is not told.</summary>
    public UserId RoomId { get; init; }
}

namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>CLEARMSG</c>: one message was deleted.</summary>
public sealed record ClearMessage : ChannelMessage
{
    /// <summary><c>login</c>: who had written it.</summary>
    public required string Login { get; init; }

    /// <summary><c>target-msg-id</c>: which.</summary>
    public ChatMessageId TargetId { get; init; }

    /// <summary>Its text.</summary>
    public string Text { get; init; } = "";

    /// <summary><c>tmi-sent-ts</c>.</summary>
    public DateTimeOffset? SentAt { get; init; }
}

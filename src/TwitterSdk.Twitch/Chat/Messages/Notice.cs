namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>NOTICE</c>: the server tells something, often why a message was not delivered.</summary>
public sealed record Notice : ChatMessage
{
    /// <summary>The channel it is about; null for the connection as a whole.</summary>
    public string? Channel { get; init; }

    /// <summary><c>msg-id</c>.</summary>
    public NoticeKind Kind { get; init; }

    /// <summary>In words, in the user's language.</summary>
    public string Text { get; init; } = "";

    /// <summary><c>target-user-id</c>.</summary>
    public UserId TargetId { get; init; }

    /// <summary>Whether it tells that an own message was not delivered, or that a channel cannot be joined.</summary>
    public bool IsRefusal => Kind.Value.StartsWith("msg_", StringComparison.Ordinal) || Kind == NoticeKind.TosBan || Kind == NoticeKind.NoPermission;
}

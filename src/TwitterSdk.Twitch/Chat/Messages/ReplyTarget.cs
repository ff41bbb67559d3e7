namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>The message that another one answers.</summary>
public sealed record ReplyTarget
{
    /// <summary><c>reply-parent-msg-id</c>.</summary>
    public required ChatMessageId Id { get; init; }

    /// <summary><c>reply-parent-user-id</c>.</summary>
    public UserId UserId { get; init; }

    /// <summary><c>reply-parent-user-login</c>.</summary>
    public string UserLogin { get; init; } = "";

    /// <summary><c>reply-parent-display-name</c>.</summary>
    public string UserDisplayName { get; init; } = "";

    /// <summary><c>reply-parent-msg-body</c>.</summary>
    public string Text { get; init; } = "";

    /// <summary><c>reply-thread-parent-msg-id</c>: the message that the thread began with.</summary>
    public ChatMessageId ThreadId { get; init; }

    /// <summary><c>reply-thread-parent-user-id</c>.</summary>
    public UserId ThreadUserId { get; init; }

    /// <summary><c>reply-thread-parent-user-login</c>.</summary>
    public string ThreadUserLogin { get; init; } = "";

    /// <summary><c>reply-thread-parent-display-name</c>.</summary>
    public string ThreadUserDisplayName { get; init; } = "";
}

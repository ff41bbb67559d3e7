namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>USERNOTICE</c>: something happened in a channel. Each kind is a record of its own under <c>Notices</c>.</summary>
public abstract record UserNotice : ChannelMessage
{
    private protected UserNotice()
    {
    }

    /// <summary><c>msg-id</c>: what happened. In a shared chat, what happened in the source channel.</summary>
    public UserNoticeKind Kind { get; init; }

    /// <summary>Whose doing it was.</summary>
    public required ChatUser Sender { get; init; }

    /// <summary><c>id</c>.</summary>
    public ChatMessageId Id { get; init; }

    /// <summary><c>tmi-sent-ts</c>.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary><c>system-msg</c>: what happened, in words.</summary>
    public string SystemMessage { get; init; } = "";

    /// <summary>What the user wrote to it; empty for nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary><c>emotes</c> of <see cref="Text"/>, in its order.</summary>
    public IReadOnlyList<ChatEmote> Emotes { get; init; } = [];

    /// <summary><c>flags</c>: what AutoMod thinks of which part of the text, as it travels.</summary>
    public string? AutoModFlags { get; init; }

    /// <summary>Where it happened, when several channels share a chat.</summary>
    public SharedChatSource? Source { get; init; }
}

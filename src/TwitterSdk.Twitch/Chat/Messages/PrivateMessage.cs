namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>PRIVMSG</c>: what somebody says in a channel.</summary>
public sealed record PrivateMessage : ChannelMessage
{
    /// <summary>Who says it.</summary>
    public required ChatUser Sender { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary><c>id</c>: what to answer or delete.</summary>
    public ChatMessageId Id { get; init; }

    /// <summary><c>tmi-sent-ts</c>: when the server took it. Null where it is not told.</summary>
    public DateTimeOffset? SentAt
    {
        get => Sent.Value;
        init => Sent = new SentTime(value);
    }

    /// <summary><c>emotes</c>, in the order of the text.</summary>
    public IReadOnlyList<ChatEmote> Emotes { get; init; } = [];

    /// <summary>Whether it was written with <c>/me</c>.</summary>
    public bool IsAction { get; init; }

    /// <summary><c>emote-only</c>: nothing but emotes.</summary>
    public bool IsEmoteOnly { get; init; }

    /// <summary><c>first-msg</c>: the first message of the user in this channel.</summary>
    public bool IsFirst { get; init; }

    /// <summary><c>returning-chatter</c>: the user is back after a while.</summary>
    public bool IsReturning { get; init; }

    /// <summary>Whether this client sent it and made this copy itself, as the server does not send own messages back.</summary>
    public bool IsLocalEcho { get; init; }

    /// <summary><c>msg-id</c>: what is special about it.</summary>
    public ChatMessageKind Kind { get; init; }

    /// <summary><c>bits</c>: bits cheered with it; 0 for none.</summary>
    public int Bits { get; init; }

    /// <summary><c>custom-reward-id</c>: the channel reward it was written for.</summary>
    public string? CustomRewardId { get; init; }

    /// <summary><c>client-nonce</c>: what the sending client gave it.</summary>
    public string? ClientNonce
    {
        get => Nonce.Value;
        init => Nonce = new Nonce(value);
    }

    /// <summary><c>flags</c>: what AutoMod thinks of which part, as it travels: <c>from-to:category.level</c>.</summary>
    public string? AutoModFlags { get; init; }

    /// <summary>What it answers.</summary>
    public ReplyTarget? ReplyTo { get; init; }

    /// <summary>What was paid to pin it (a Hype Chat; these ended in 2024).</summary>
    public HypeChat? HypeChat { get; init; }

    /// <summary>Where it was said, when several channels share a chat.</summary>
    public SharedChatSource? Source { get; init; }

    internal SentTime Sent { get; init; }

    internal Nonce Nonce { get; init; }
}

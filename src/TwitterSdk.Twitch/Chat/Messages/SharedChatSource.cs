namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>Where a message of a shared chat comes from.</summary>
public sealed record SharedChatSource
{
    /// <summary><c>source-room-id</c>: the channel in which it was said.</summary>
    public required UserId RoomId { get; init; }

    /// <summary><c>source-id</c>: its id there.</summary>
    public ChatMessageId Id { get; init; }

    /// <summary><c>source-badges</c>: the sender's badges there.</summary>
    public IReadOnlyList<Badge> Badges { get; init; } = [];

    /// <summary><c>source-badge-info</c>.</summary>
    public IReadOnlyList<Badge> BadgeDetails { get; init; } = [];

    /// <summary><c>source-only</c>: shown in the source channel alone; null where it is not told.</summary>
    public bool? IsSourceOnly { get; init; }
}

namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>USERSTATE</c>: what this client's user is in a channel. Comes on joining and after each own message.</summary>
public sealed record UserState : ChannelMessage
{
    /// <summary>The own user. The login is that of the connection.</summary>
    public required ChatUser User { get; init; }

    /// <summary><c>id</c>: of the message that was just sent; empty on joining.</summary>
    public ChatMessageId MessageId { get; init; }

    /// <summary><c>client-nonce</c> of the message that was just sent.</summary>
    public string? ClientNonce { get; init; }

    /// <summary><c>emote-sets</c> that the user may use.</summary>
    public IReadOnlyList<string> EmoteSets { get; init; } = [];

    /// <summary>Whether the higher limit of messages holds here: for the broadcaster and moderators.</summary>
    public bool MayModerate => User.IsModerator || User.IsBroadcaster || User.HasBadge("moderator");
}

namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>JOIN</c>: somebody came into a channel. For others than oneself it comes in batches, and not in rooms of more than 1000.</summary>
public sealed record Join : ChannelMessage
{
    /// <summary>Who.</summary>
    public required string Login { get; init; }
}

namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>Anything that chat sends, typed.</summary>
public abstract record ChatMessage
{
    private protected ChatMessage()
    {
    }

    /// <summary>Tags that this version does not know for this kind of message, in the order they came.</summary>
    public IReadOnlyList<ChatTag> UnknownTags { get; init; } = [];
}

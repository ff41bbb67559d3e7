namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>WHISPER</c>: somebody writes to this client's user alone.</summary>
public sealed record Whisper : ChatMessage
{
    /// <summary>Who writes.</summary>
    public required ChatUser Sender { get; init; }

    /// <summary>The login of the receiver.</summary>
    public required string Recipient { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary><c>message-id</c>: counts up within the conversation.</summary>
    public string Id { get; init; } = "";

    /// <summary><c>thread-id</c>: the conversation, made of both user ids.</summary>
    public string ThreadId { get; init; } = "";

    /// <summary><c>emotes</c>, in the order of the text.</summary>
    public IReadOnlyList<ChatEmote> Emotes { get; init; } = [];

    /// <summary>Whether it was written with <c>/me</c>.</summary>
    public bool IsAction { get; init; }
}

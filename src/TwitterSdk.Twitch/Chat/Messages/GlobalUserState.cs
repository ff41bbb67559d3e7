namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>GLOBALUSERSTATE</c>: what this client's user is everywhere. Comes after signing in.</summary>
public sealed record GlobalUserState : ChatMessage
{
    /// <summary>The own user. The login is that of the connection.</summary>
    public required ChatUser User { get; init; }

    /// <summary><c>emote-sets</c> that the user may use.</summary>
    public IReadOnlyList<string> EmoteSets { get; init; } = [];
}

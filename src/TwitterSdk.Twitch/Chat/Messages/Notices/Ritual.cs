namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>ritual</c>: something that viewers celebrate.</summary>
public sealed record Ritual : UserNotice
{
    /// <summary><c>msg-param-ritual-name</c>, such as <c>new_chatter</c>.</summary>
    public string Name { get; init; } = "";
}

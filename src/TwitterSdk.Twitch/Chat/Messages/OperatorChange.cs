namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>MODE</c>: somebody became a moderator or is none any more. Not reliable since 2020.</summary>
public sealed record OperatorChange : ChannelMessage
{
    /// <summary>Who.</summary>
    public required string Login { get; init; }

    /// <summary>True when they became one.</summary>
    public bool IsOperator { get; init; }
}

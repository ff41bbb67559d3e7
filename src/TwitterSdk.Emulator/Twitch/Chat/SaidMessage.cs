namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>A message that was delivered.</summary>
internal sealed record SaidMessage(string Id, ChatAccount Account, ChatRoom Room, string Text, DateTimeOffset At)
{
    /// <summary>Nothing was heard of the account there before.</summary>
    public bool IsFirst { get; init; }

    /// <summary>What the account was to the channel then.</summary>
    public ChatStanding Standing { get; init; }

    /// <summary>The message that it answers; null for none.</summary>
    public SaidMessage? Parent { get; init; }
}

namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>A message that was delivered.</summary>
internal sealed record SaidMessage(string Id, ChatAccount Account, ChatRoom Room, string Text, DateTimeOffset At)
{
    /// <summary>The message that it answers; null for none.</summary>
    public SaidMessage? Parent { get; init; }
}

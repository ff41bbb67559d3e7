namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>353</c>: some of those who are in a channel; in rooms of more than 1000 the moderators alone. <see cref="NamesEnd"/> follows.</summary>
public sealed record Names : ChannelMessage
{
    /// <summary>Who is there.</summary>
    public required IReadOnlyList<string> Logins { get; init; }
}

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>One user follows another's channel.</summary>
/// <param name="User">Who follows.</param>
/// <param name="Channel">Whose channel.</param>
/// <param name="At">Since when.</param>
public sealed record TwitchFollow(TwitchUser User, TwitchUser Channel, DateTimeOffset At)
{
    /// <summary>Whether the follower wants to be told when the channel goes live.</summary>
    public bool Notifications { get; set; }
}

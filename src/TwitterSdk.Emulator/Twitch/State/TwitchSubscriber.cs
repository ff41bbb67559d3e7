namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A user who pays for a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="User">Who watches.</param>
/// <param name="Tier"><c>1000</c>, <c>2000</c> or <c>3000</c>.</param>
/// <param name="Gifter">Who paid; null for the user.</param>
/// <param name="CreatedAt">Since when.</param>
public sealed record TwitchSubscriber(TwitchUser Channel, TwitchUser User, string Tier, TwitchUser? Gifter, DateTimeOffset CreatedAt);

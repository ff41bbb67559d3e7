namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A user who may not write in a chat.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="User">Whom.</param>
/// <param name="Moderator">By whom.</param>
/// <param name="Reason">Why, or empty.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="EndsAt">Until when; null for ever.</param>
public sealed record TwitchBan(TwitchUser Channel, TwitchUser User, TwitchUser Moderator, string Reason, DateTimeOffset CreatedAt, DateTimeOffset? EndsAt);

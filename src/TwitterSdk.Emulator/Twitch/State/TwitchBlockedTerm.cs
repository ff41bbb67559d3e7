namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Words that nobody may write in a chat.</summary>
internal sealed record TwitchBlockedTerm(string Id, TwitchUser Channel, TwitchUser Moderator, string Text, DateTimeOffset CreatedAt);

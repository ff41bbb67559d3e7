namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>A badge beside a name.</summary>
/// <param name="Name">Which, for instance <c>subscriber</c>, <c>moderator</c>, <c>bits</c>.</param>
/// <param name="Version">Its version: often a level; months in <see cref="ChatUser.BadgeDetails"/>.</param>
public readonly record struct Badge(string Name, string Version);

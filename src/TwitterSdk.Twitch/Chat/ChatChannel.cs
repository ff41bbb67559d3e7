using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat;

/// <summary>What a client knows of a channel that it wants to be in, at one moment.</summary>
/// <param name="Name">The channel, without the <c>#</c>.</param>
/// <param name="IsJoined">Whether the server confirmed it.</param>
/// <param name="Room">All settings; null until they came.</param>
/// <param name="Own">What the own user is there; null until it came, and always without a user.</param>
public sealed record ChatChannel(string Name, bool IsJoined, RoomState? Room, UserState? Own);

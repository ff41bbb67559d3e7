namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>What somebody is to a channel.</summary>
/// <param name="Subscribes">Whether the user pays for it.</param>
/// <param name="IsVip">Whether the user is a VIP there.</param>
/// <param name="Follows">How long the user has followed it; null for not at all.</param>
internal readonly record struct ChatStanding(bool Subscribes, bool IsVip, TimeSpan? Follows);

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A place in a stream that its broadcaster marked.</summary>
internal sealed record TwitchMarker(string Id, DateTimeOffset CreatedAt, int PositionSeconds, string Description);

namespace TwitterSdk.Twitch.Usher;

/// <summary>The server of playlists. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchUsherClient;

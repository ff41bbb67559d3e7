namespace TwitterSdk.Twitch.Cdn;

/// <summary>Pictures of emotes, cheers and badges. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchCdnClient;

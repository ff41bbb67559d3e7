namespace TwitterSdk.Twitch.Helix;

/// <summary>Twitch's API of today, one property per chapter. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchHelixClient;

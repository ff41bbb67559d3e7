namespace TwitterSdk.Twitch.Auth;

/// <summary>Tokens, by OAuth 2.0. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchAuthClient;

namespace TwitterSdk.Twitch.Tmi;

/// <summary>What the chat servers told over HTTP. Gone; archives, mocks and gateways may answer. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchTmiClient;

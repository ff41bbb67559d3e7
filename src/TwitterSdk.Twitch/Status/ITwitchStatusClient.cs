namespace TwitterSdk.Twitch.Status;

/// <summary>What a site that watched Twitch told. Gone; archives, mocks and gateways may answer. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchStatusClient;

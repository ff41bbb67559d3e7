namespace TwitterSdk.Twitch.OldApi;

/// <summary>What Twitch's own pages called beside Kraken. Gone; archives, mocks and gateways may answer. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchOldApiClient;

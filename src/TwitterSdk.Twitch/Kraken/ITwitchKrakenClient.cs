namespace TwitterSdk.Twitch.Kraken;

/// <summary>Twitch's API of 2015 to 2019, version 3, one property per chapter. Twitch answers 410 today; archives, mocks and gateways may answer more. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchKrakenClient;

namespace TwitterSdk.Twitch.KrakenV5;

/// <summary>Twitch's API of 2017 to 2022, version 5, one property per chapter. Twitch answers 410 today; archives, mocks and gateways may answer more. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchKrakenV5Client;

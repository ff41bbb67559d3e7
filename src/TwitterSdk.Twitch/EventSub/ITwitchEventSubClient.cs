namespace TwitterSdk.Twitch.EventSub;

/// <summary>Subscriptions to events, and the conduits that carry them. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchEventSubClient;

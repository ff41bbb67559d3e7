namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>An EventSub subscription, as of now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">What it is for, as in <c>channel.follow</c>.</param>
/// <param name="Version">The version of that.</param>
/// <param name="Status">As in <c>enabled</c>.</param>
/// <param name="Transport"><c>webhook</c>, <c>websocket</c> or <c>conduit</c>.</param>
/// <param name="Condition">What it watches.</param>
/// <param name="Cost">What it costs.</param>
public sealed record TwitchSubscription(string Id, string Type, string Version, string Status, string Transport, IReadOnlyDictionary<string, string> Condition, int Cost)
{
    internal static TwitchSubscription Of(EventSubEntry entry) =>
        new(entry.Id, entry.Type.Type, entry.Type.Version, entry.Status, entry.Transport.Method, entry.Condition, entry.Cost);
}

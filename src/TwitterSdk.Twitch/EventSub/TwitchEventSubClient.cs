using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>Subscriptions to events, and the conduits that carry them.</summary>
public sealed partial class TwitchEventSubClient
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchEventSubClient(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.Status;

/// <summary>What a site that watched Twitch told. Gone; archives, mocks and gateways may answer.</summary>
public sealed partial class TwitchStatusClient
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchStatusClient(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.OldApi;

/// <summary>What Twitch's own pages called beside Kraken. Gone; archives, mocks and gateways may answer.</summary>
public sealed partial class TwitchOldApiClient
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchOldApiClient(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

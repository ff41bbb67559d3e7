using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.Kraken;

/// <summary>Twitch's API of 2015 to 2019, version 3, one property per chapter. Twitch answers 410 today; archives, mocks and gateways may answer more.</summary>
public sealed partial class TwitchKrakenClient
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchKrakenClient(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.KrakenV5;

/// <summary>Twitch's API of 2017 to 2022, version 5, one property per chapter. Twitch answers 410 today; archives, mocks and gateways may answer more.</summary>
public sealed partial class TwitchKrakenV5Client
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchKrakenV5Client(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

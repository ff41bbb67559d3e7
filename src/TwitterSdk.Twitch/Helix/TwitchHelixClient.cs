using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.Helix;

/// <summary>Twitch's API of today, one property per chapter.</summary>
public sealed partial class TwitchHelixClient
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchHelixClient(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

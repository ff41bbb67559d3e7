using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.Cdn;

/// <summary>Pictures of emotes, cheers and badges.</summary>
public sealed partial class TwitchCdnClient
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchCdnClient(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

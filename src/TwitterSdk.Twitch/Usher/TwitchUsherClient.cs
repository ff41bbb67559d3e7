using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.Usher;

/// <summary>The server of playlists.</summary>
public sealed partial class TwitchUsherClient
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchUsherClient(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

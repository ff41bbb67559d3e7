using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.Auth;

/// <summary>Tokens, by OAuth 2.0.</summary>
public sealed partial class TwitchAuthClient
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchAuthClient(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

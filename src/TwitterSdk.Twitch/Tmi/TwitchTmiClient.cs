using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.Tmi;

/// <summary>What the chat servers told over HTTP. Gone; archives, mocks and gateways may answer.</summary>
public sealed partial class TwitchTmiClient
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchTmiClient(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

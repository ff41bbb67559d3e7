using TwitterSdk.Core.Http;

namespace TwitterSdk.V2;

/// <summary>X API v2, one property per chapter.</summary>
public sealed partial class TwitterV2Client
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitterV2Client(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

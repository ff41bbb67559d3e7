using TwitterSdk.Core.Http;

namespace TwitterSdk.V1;

/// <summary>Twitter API v1.1, one property per chapter.</summary>
public sealed partial class TwitterV1Client
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitterV1Client(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }
}

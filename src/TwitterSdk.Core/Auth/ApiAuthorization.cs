using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>A request that wants to be authorized.</summary>
public sealed class ApiAuthorization
{
    /// <summary>The request, complete but for its <c>Authorization</c> header.</summary>
    public required HttpRequestMessage Request { get; init; }

    /// <summary>The call that the request was made of; null for a request that was made elsewhere.</summary>
    public ApiCall? Call { get; init; }

    /// <summary>The scheme to use, one that the credentials serve.</summary>
    public required AuthScheme Scheme { get; init; }

    /// <summary>The way to the vendor's token endpoints, and the clock.</summary>
    public required AuthTransport Transport { get; init; }
}

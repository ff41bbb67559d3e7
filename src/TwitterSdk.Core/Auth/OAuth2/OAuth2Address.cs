using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Where a step of OAuth 2.0 happens; the client's base address turns it into an address.</summary>
/// <param name="Host">The host's first label: <c>api</c>; <c>-</c> for the domain itself.</param>
/// <param name="Path">The path, without a leading slash.</param>
public sealed record OAuth2Address(string Host, string Path)
{
    /// <summary>The address of an endpoint that a spec describes.</summary>
    public static OAuth2Address Of(ApiEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return new OAuth2Address(endpoint.Host, endpoint.Path);
    }
}

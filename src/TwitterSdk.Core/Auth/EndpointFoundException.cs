using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>Carries the endpoint of a call that was only made to be seen.</summary>
internal sealed class EndpointFoundException(ApiEndpoint endpoint) : Exception($"{endpoint.Name} was called, and not sent.")
{
    public ApiEndpoint Endpoint { get; } = endpoint;
}

using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Tests.Calls;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth;

/// <summary>Authorizes calls as the pipeline does.</summary>
internal static class Signing
{
    public static AuthTransport Nowhere { get; } = new(
        Call.Example,
        (_, _) => throw new InvalidOperationException("No token endpoint is needed here."),
        new FakeClock());

    public static OAuth1Credentials User { get; } = new("consumer-key+/=", "consumer&secret", "token", "token%secret");

    /// <summary>A request of a call, authorized, as a server would see it.</summary>
    public static async Task<RecordedRequest> AuthorizedAsync(
        this ApiCall call,
        ApiCredentials credentials,
        AuthScheme scheme = AuthScheme.User,
        BaseAddress? address = null,
        ApiCallOptions? options = null)
    {
        using var request = call.CreateRequest(address ?? Call.Example, options ?? ApiCallOptions.Default);
        await credentials.AuthorizeAsync(Of(request, scheme, call), CancellationToken.None);
        return await RecordedRequest.FromAsync(request, CancellationToken.None);
    }

    public static ApiAuthorization Of(HttpRequestMessage request, AuthScheme scheme, ApiCall? call = null, AuthTransport? transport = null) =>
        new() { Request = request, Call = call, Scheme = scheme, Transport = transport ?? Nowhere };
}

using System.Text;
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

    /// <summary>The base string over given parameters, of which the signer adds none itself.</summary>
    public static string BaseString(string method, string url, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var buffer = default(ParameterBuffer);
        foreach (var (name, value) in parameters)
        {
            buffer.Open(Encoding.UTF8.GetBytes(name));
            buffer.Append(value);
            buffer.Close(ParameterLocation.Query);
        }

        var sorted = buffer.Ranges.ToArray();
        OAuth1Signer.Sort(buffer.Bytes, sorted);
        var target = Encoding.ASCII.GetBytes(url);
        var destination = new byte[OAuth1BaseString.MaxLength(method, target, buffer.Bytes.Length, sorted.Length)];
        var text = new OAuth1BaseString(destination, method, target, buffer.Bytes, sorted);
        var result = Encoding.ASCII.GetString(destination, 0, text.Finish());
        buffer.Release();
        return result;
    }
}

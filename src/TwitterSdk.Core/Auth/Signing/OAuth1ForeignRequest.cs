using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.Signing;

/// <summary>Finds what is to be signed in a request that was made elsewhere.</summary>
internal static class OAuth1ForeignRequest
{
    /// <summary>Scheme, host, port and path.</summary>
    public static byte[] TargetOf(Uri uri)
    {
        var port = uri.IsDefaultPort ? "" : FormattableString.Invariant($":{uri.Port}");
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return Encoding.ASCII.GetBytes($"{uri.Scheme}://{host.ToLowerInvariant()}{port}{uri.AbsolutePath}");
    }

    /// <summary>Reads query and form, and encodes their pairs in the one way that signatures know.</summary>
    public static async ValueTask<ParameterBuffer> ReadParametersAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[]? form = null;
        if (request.Content is { } content && string.Equals(content.Headers.ContentType?.MediaType, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            form = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }

        var parameters = default(ParameterBuffer);
        Read(Encoding.UTF8.GetBytes(request.RequestUri!.Query.TrimStart('?')), ParameterLocation.Query, ref parameters);
        Read(form, ParameterLocation.Form, ref parameters);
        return parameters;
    }

    private static void Read(ReadOnlySpan<byte> encoded, ParameterLocation location, ref ParameterBuffer parameters)
    {
        Span<byte> decoded = new byte[encoded.Length];
        var pairs = new FormReader(encoded);
        while (pairs.Read())
        {
            parameters.Open(decoded[..PercentEncoding.Decode(pairs.Name, decoded, plusIsSpace: true)]);
            parameters.Append(decoded[..PercentEncoding.Decode(pairs.Value, decoded, plusIsSpace: true)]);
            parameters.Close(location);
        }
    }
}

using System.Text;

namespace TwitterSdk.Core.Http;

/// <summary>An address that an answer gave, turned into a call; for vendors who page by links.</summary>
internal static class AnswerAddress
{
    private const string Parameter = "address";

    /// <summary>The call of an address.</summary>
    /// <param name="baseAddress">Where the vendor's hosts are.</param>
    /// <param name="endpoint">The endpoint whose answer gave the address.</param>
    /// <param name="address">Absolute, or a path on the endpoint's host.</param>
    /// <param name="checkParameters">As for any call.</param>
    /// <exception cref="ApiArgumentException">The address leads to another host, which must not see the credentials.</exception>
    public static ApiCall ToCall(BaseAddress baseAddress, ApiEndpoint endpoint, string address, bool checkParameters)
    {
        var home = baseAddress.Prefix(endpoint.Host) + "/";
        var absolute = address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) ? home + address[1..] : address;

        // Comparing what the parser made of it: it has resolved dots, names of users and odd spellings.
        if (!Uri.TryCreate(new Uri(home), absolute, out var target) || !target.AbsoluteUri.StartsWith(home, StringComparison.Ordinal))
        {
            throw new ApiArgumentException(
                endpoint.Name, Parameter, $"{endpoint.Name}: the address does not lead to {home}, and credentials are sent nowhere else. Give one that the endpoint answered.");
        }

        var segments = target.AbsoluteUri[home.Length..].Split('?', '#')[0].Split('/');
        var call = new ApiCall(endpoint, checkParameters, string.Join('/', Enumerable.Range(0, segments.Length).Select(i => $"{{{Name(i)}}}")));
        for (var i = 0; i < segments.Length; i++)
            call.Add(ParameterLocation.Path, Encoding.UTF8.GetBytes(Name(i)), Uri.UnescapeDataString(segments[i]));

        var query = new FormReader(Encoding.UTF8.GetBytes(target.Query.TrimStart('?')));
        while (query.Read())
            call.Add(ParameterLocation.Query, Encoding.UTF8.GetBytes(query.NameText), query.ValueText);
        return call;
    }

    /// <summary>A parameter of the path: each segment travels as one, so that what is encoded in it stays so.</summary>
    private static string Name(int segment) => FormattableString.Invariant($"segment{segment}");
}

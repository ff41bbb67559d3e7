using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth;

/// <summary>OAuth 1.0a written plainly, from decoded parameters, to judge what was sent.</summary>
internal static class ReferenceOAuth1
{
    public static string BaseString(string method, string url, IEnumerable<KeyValuePair<string, string>> parameters) =>
        string.Join('&', new[]
        {
            method,
            url,
            string.Join('&', parameters
                .Select(pair => (Name: Uri.EscapeDataString(pair.Key), Value: Uri.EscapeDataString(pair.Value)))
                .OrderBy(pair => pair.Name, StringComparer.Ordinal)
                .ThenBy(pair => pair.Value, StringComparer.Ordinal)
                .Select(pair => $"{pair.Name}={pair.Value}")),
        }.Select(Uri.EscapeDataString));

    public static string Signature(string baseString, string consumerSecret, string tokenSecret)
    {
        var key = $"{Uri.EscapeDataString(consumerSecret)}&{Uri.EscapeDataString(tokenSecret)}";
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(baseString)));
    }

    /// <summary>The parameters of an OAuth header, decoded.</summary>
    public static Dictionary<string, string> ReadHeader(string? header)
    {
        Assert.That(header, Does.Match("^OAuth ([a-z_]+=\"[-._~A-Za-z0-9%]*\"(, |$))+$"));
        return header!["OAuth ".Length..].Split(", ")
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Trim('"')));
    }

    /// <summary>True when the signature of a request, as a server sees it, is right.</summary>
    public static bool IsSigned(RecordedRequest request, string origin, string consumerSecret, string tokenSecret)
    {
        var header = ReadHeader(request.Authorization);
        var parameters = header.Where(pair => pair.Key != "oauth_signature").Concat(request.QueryParameters).Concat(request.FormParameters);
        return header["oauth_signature"] == Signature(BaseString(request.Method, origin + request.Path, parameters), consumerSecret, tokenSecret);
    }
}

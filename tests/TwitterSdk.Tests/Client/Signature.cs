using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Testing;

namespace TwitterSdk.Tests.Client;

/// <summary>Reads the OAuth 1.0a header of a request, and computes what its signature ought to be.</summary>
internal static class Signature
{
    public static Dictionary<string, string> Read(RecordedRequest request)
    {
        Assert.That(request.Authorization, Does.StartWith("OAuth "));
        return request.Authorization!["OAuth ".Length..]
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Trim('"')), StringComparer.Ordinal);
    }

    /// <summary>The signature of a request at an address, made with the secrets.</summary>
    public static string Of(RecordedRequest request, string address, string consumerSecret, string tokenSecret)
    {
        IEnumerable<(string Name, string Value)> parameters = Read(request)
            .Where(pair => pair.Key is not ("oauth_signature" or "realm"))
            .Concat(request.QueryParameters)
            .Concat(request.FormParameters)
            .Select(pair => (Escape(pair.Key), Escape(pair.Value)))
            .Order();
        string text = $"{request.Method}&{Escape(address)}&{Escape(string.Join('&', parameters.Select(pair => $"{pair.Name}={pair.Value}")))}";
        byte[] key = Encoding.ASCII.GetBytes($"{Escape(consumerSecret)}&{Escape(tokenSecret)}");
        return Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.ASCII.GetBytes(text)));
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Auth;

/// <summary>
/// OAuth 1.0a signatures, written straight down from RFC 5849. It shares no line with the client's signer, so that each checks the other.
/// </summary>
internal static class NaiveSignature
{
    /// <summary>The text that is signed.</summary>
    /// <param name="address">Scheme, authority and path as they were sent.</param>
    /// <param name="parameters">All that count, decoded, without <c>oauth_signature</c>.</param>
    public static string BaseString(string method, string address, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        IEnumerable<string> pairs = parameters
            .Select(pair => (Name: PercentText.Encode(pair.Key), Value: PercentText.Encode(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}");
        string joined = string.Join('&', pairs);
        return $"{method.ToUpperInvariant()}&{PercentText.Encode(address)}&{PercentText.Encode(joined)}";
    }

    [SuppressMessage("Security", "CA5350", Justification = "OAuth 1.0a prescribes HMAC-SHA1.")]
    public static string Sign(string baseString, string consumerSecret, string tokenSecret)
    {
        string key = $"{PercentText.Encode(consumerSecret)}&{PercentText.Encode(tokenSecret)}";
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(baseString)));
    }
}

using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Core.Auth.Signing;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Testing;

/// <summary>What the signer makes of given parameters, secrets and base strings, to compare with answers that are known.</summary>
public static class OAuth1Vector
{
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

    /// <summary>The signature of a base string with the keys that the signer derives from the secrets.</summary>
    public static string Signature(string baseString, string consumerSecret, string? tokenSecret)
    {
        var keys = new OAuth1Keys("consumer-key", consumerSecret, "token", tokenSecret);
        return Convert.ToBase64String(HMACSHA1.HashData(keys.SigningKey, Encoding.UTF8.GetBytes(baseString)));
    }
}

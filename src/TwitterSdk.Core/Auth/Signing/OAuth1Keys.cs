using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.Signing;

/// <summary>Keys and tokens in the form in which signatures need them.</summary>
internal sealed class OAuth1Keys
{
    // The block size of SHA-1: HMAC replaces a longer key by its hash, which can be done once instead of for each signature.
    private const int BlockSize = 64;

    public OAuth1Keys(string consumerKey, string consumerSecret, string? token, string? tokenSecret)
    {
        ConsumerKey = Encode(consumerKey);
        Token = token is null ? [] : Encode(token);
        SigningKey = KeyOf(consumerSecret, tokenSecret);
        AppSigningKey = KeyOf(consumerSecret, null);
    }

    /// <summary>The consumer key, percent-encoded.</summary>
    public byte[] ConsumerKey { get; }

    /// <summary>The token, percent-encoded; empty when there is none.</summary>
    public byte[] Token { get; }

    /// <summary>The key of HMAC for requests with the token.</summary>
    public byte[] SigningKey { get; }

    /// <summary>The key of HMAC for requests without a token.</summary>
    public byte[] AppSigningKey { get; }

    [SuppressMessage("Security", "CA5350", Justification = "OAuth 1.0a prescribes HMAC-SHA1.")]
    private static byte[] KeyOf(string consumerSecret, string? tokenSecret)
    {
        byte[] key = [.. Encode(consumerSecret), (byte)'&', .. Encode(tokenSecret ?? "")];
        return key.Length <= BlockSize ? key : SHA1.HashData(key);
    }

    private static byte[] Encode(string text) => Encoding.ASCII.GetBytes(PercentEncoding.EncodeText(text));
}

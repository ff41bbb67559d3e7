using System.Diagnostics.CodeAnalysis;
using System.Text;
using TwitterSdk.Core.Webhooks;
using TwitterSdk.V1;

namespace TwitterSdk.Webhooks;

/// <summary>What Twitter and a webhook prove to each other with the app's consumer secret. For hosts other than ASP.NET Core.</summary>
public static class TwitterWebhookSignature
{
    /// <summary>The header that carries the signature of a delivery.</summary>
    public const string HeaderName = "x-twitter-webhooks-signature";

    /// <summary>The parameter of the query that carries a challenge.</summary>
    public const string ChallengeParameter = "crc_token";

    /// <summary>What to answer to a challenge, as JSON and within three seconds.</summary>
    /// <param name="crcToken">The value of <c>crc_token</c> in the query.</param>
    /// <param name="consumerSecret">The app's consumer secret.</param>
    /// <exception cref="ArgumentException">
    /// It could be the body of a delivery. Answers are signed as deliveries are, and anybody may ask: who got this one signed could forge that delivery.
    /// </exception>
    public static CrcResponse Answer(string crcToken, string consumerSecret)
    {
        ArgumentNullException.ThrowIfNull(crcToken);
        if (!IsChallenge(crcToken))
            throw new ArgumentException("The token has a '{', as no challenge of Twitter's has: it may be a delivery that somebody wants to have signed. Answer it with HTTP 400.", nameof(crcToken));
        return new CrcResponse { ResponseToken = WebhookSignature.Base64.Sign(consumerSecret, "", Encoding.UTF8.GetBytes(crcToken)) };
    }

    /// <summary>Whether a text can be a challenge of Twitter's, and not the body of a delivery that somebody wants to have signed.</summary>
    /// <param name="crcToken">The value of <c>crc_token</c> in the query; null when there was none.</param>
    public static bool IsChallenge([NotNullWhen(true)] string? crcToken) => !string.IsNullOrEmpty(crcToken) && !crcToken.Contains('{', StringComparison.Ordinal);

    /// <summary>Whether a delivery comes from Twitter and is unchanged.</summary>
    /// <param name="signature">The value of the header <see cref="HeaderName"/>; null when there was none.</param>
    /// <param name="body">The raw body, byte for byte as it came.</param>
    /// <param name="consumerSecrets">The app's consumer secret; more than one while it is being changed.</param>
    public static bool Verify(string? signature, ReadOnlySpan<byte> body, params IEnumerable<string> consumerSecrets) =>
        WebhookSignature.Base64.Verify(signature, consumerSecrets, "", body);
}

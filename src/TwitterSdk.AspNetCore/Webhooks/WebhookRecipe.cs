using TwitterSdk.Core.Webhooks;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>How a vendor signs and numbers what it delivers.</summary>
/// <param name="Vendor">The name for logs.</param>
/// <param name="Signature">The form of the signature.</param>
/// <param name="SignatureHeader">The header that carries it.</param>
/// <param name="SignedHeaders">The headers whose values are signed before the body.</param>
/// <param name="TimestampHeader">The signed header that tells when a message was made; null when nothing does.</param>
/// <param name="RefusedStatus">The answer to a wrong signature.</param>
internal sealed record WebhookRecipe(
    string Vendor,
    WebhookSignature Signature,
    string SignatureHeader,
    IReadOnlyList<string> SignedHeaders,
    string? TimestampHeader,
    int RefusedStatus);

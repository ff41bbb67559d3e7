using Microsoft.AspNetCore.Http;
using TwitterSdk.Core.Json;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>What differs between vendors.</summary>
internal interface IWebhookVendor
{
    WebhookRecipe Recipe { get; }

    /// <summary>The options as they are now.</summary>
    WebhookOptions Options { get; }

    /// <summary>The secrets that count now.</summary>
    IEnumerable<string> Secrets { get; }

    /// <summary>How old a message may be.</summary>
    TimeSpan MaxAge { get; }

    /// <summary>The JSON that answers a challenge which comes as a GET; null when this is none.</summary>
    byte[]? AnswerChallenge(HttpRequest request);

    /// <summary>Reads a delivery whose signature is right.</summary>
    /// <exception cref="JsonReadException">The body is no JSON.</exception>
    WebhookDelivery Read(IHeaderDictionary headers, ReadOnlySpan<byte> body);
}

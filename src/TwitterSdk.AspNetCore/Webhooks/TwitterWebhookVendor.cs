using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Webhooks;
using TwitterSdk.Webhooks;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>Twitter's webhooks.</summary>
/// <param name="name">The name of the options.</param>
/// <param name="options">The options by name.</param>
/// <param name="handle">Handles a delivery.</param>
internal sealed class TwitterWebhookVendor(
    string name, IOptionsMonitor<TwitterWebhookOptions> options, Func<TwitterWebhookEvent, IServiceProvider, CancellationToken, Task> handle)
    : IWebhookVendor
{
    public WebhookRecipe Recipe { get; } = new("Twitter", WebhookSignature.Base64, TwitterWebhookSignature.HeaderName, [], null, StatusCodes.Status401Unauthorized);

    public WebhookOptions Options => options.Get(name);

    public IEnumerable<string> Secrets => options.Get(name).ConsumerSecrets;

    public TimeSpan MaxAge => TimeSpan.MaxValue;

    public byte[]? AnswerChallenge(HttpRequest request)
    {
        string? token = request.Query[TwitterWebhookSignature.ChallengeParameter];
        return TwitterWebhookSignature.IsChallenge(token) ? JsonModel.ToUtf8(TwitterWebhookSignature.Answer(token, SecretOf(request))) : null;
    }

    public WebhookDelivery Read(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        // Answers to challenges are signed in the same way: what one of them may sign is no delivery.
        if (body.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
            throw new JsonReadException("A delivery is an object.", 0);
        TwitterWebhookEvent delivery = TwitterWebhookEvent.Parse(body);

        // Only activities of v2 are numbered. Else each try has the same bytes, and each event its own time and ids in them.
        string id = delivery is ActivityWebhook { Message.Data.EventUuid: { Length: > 0 } uuid } ? uuid : Convert.ToHexStringLower(SHA256.HashData(body));
        return new WebhookDelivery(id, delivery.Kind) { Handle = (services, cancellationToken) => handle(delivery, services, cancellationToken) };
    }

    // While a secret is being changed, a signed challenge tells which one the vendor means.
    private string SecretOf(HttpRequest request)
    {
        IList<string> secrets = options.Get(name).ConsumerSecrets;
        string? signature = request.Headers[TwitterWebhookSignature.HeaderName];
        byte[] query = Encoding.UTF8.GetBytes(request.QueryString.ToUriComponent().TrimStart('?'));
        return secrets.FirstOrDefault(secret => TwitterWebhookSignature.Verify(signature, query, secret)) ?? secrets[0];
    }
}

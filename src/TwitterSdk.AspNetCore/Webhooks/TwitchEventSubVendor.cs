using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Webhooks;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>Twitch's EventSub webhooks.</summary>
/// <param name="name">The name of the options.</param>
/// <param name="options">The options by name.</param>
/// <param name="handle">Handles a delivery.</param>
internal sealed class TwitchEventSubVendor(
    string name, IOptionsMonitor<TwitchEventSubOptions> options, Func<EventSubDelivery, IServiceProvider, CancellationToken, Task> handle)
    : IWebhookVendor
{
    private const string IdHeader = "Twitch-Eventsub-Message-Id";
    private const string TimestampHeader = "Twitch-Eventsub-Message-Timestamp";
    private const string TypeHeader = "Twitch-Eventsub-Message-Type";
    private const string SubscriptionTypeHeader = "Twitch-Eventsub-Subscription-Type";
    private const string SubscriptionVersionHeader = "Twitch-Eventsub-Subscription-Version";
    private const string Verification = "webhook_callback_verification";

    public WebhookRecipe Recipe { get; } = new(
        "Twitch",
        WebhookSignature.Hex,
        "Twitch-Eventsub-Message-Signature",
        [IdHeader, TimestampHeader],
        TimestampHeader,
        StatusCodes.Status403Forbidden);

    public WebhookOptions Options => options.Get(name);

    public IEnumerable<string> Secrets => options.Get(name).Secrets;

    public TimeSpan MaxAge => options.Get(name).MaxAge;

    public byte[]? AnswerChallenge(HttpRequest request) => null;

    public WebhookDelivery Read(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        string id = headers[IdHeader].ToString();
        string type = headers[TypeHeader].ToString();
        string subscriptionType = headers[SubscriptionTypeHeader].ToString();
        string kind = $"{type} {subscriptionType}".TrimEnd();
        if (type == Verification)
            return new WebhookDelivery(id, kind) { Answer = new JsonCursor(body).PeekText("challenge"u8) ?? "" };

        var delivery = new EventSubDelivery
        {
            MessageId = id,
            MessageType = type,
            SentAt = DateTimeOffset.Parse(headers[TimestampHeader].ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            SubscriptionType = subscriptionType,
            SubscriptionVersion = headers[SubscriptionVersionHeader].ToString(),
            Body = new JsonRaw(body),
        };
        return new WebhookDelivery(id, kind) { Handle = (services, cancellationToken) => handle(delivery, services, cancellationToken) };
    }
}

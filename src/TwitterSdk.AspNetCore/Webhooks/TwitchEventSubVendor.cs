using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using TwitterSdk.Core.Json;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Core.Webhooks;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>Twitch's EventSub webhooks.</summary>
/// <param name="name">The name of the options.</param>
/// <param name="options">The options by name.</param>
/// <param name="handle">Handles a delivery.</param>
internal sealed class TwitchEventSubVendor(
    string name, IOptionsMonitor<TwitchEventSubOptions> options, Func<EventSubNotification, IServiceProvider, CancellationToken, Task> handle)
    : IWebhookVendor
{
    private const string IdHeader = "Twitch-Eventsub-Message-Id";
    private const string TimestampHeader = "Twitch-Eventsub-Message-Timestamp";
    private const string TypeHeader = "Twitch-Eventsub-Message-Type";
    private const string SubscriptionTypeHeader = "Twitch-Eventsub-Subscription-Type";
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
        string kind = $"{type} {headers[SubscriptionTypeHeader]}".TrimEnd();
        if (type == Verification)
            return new WebhookDelivery(id, kind) { Answer = new JsonCursor(body).PeekText("challenge"u8) ?? "" };

        EventSubNotification notification = JsonModel.Parse<EventSubNotification>(body) with
        {
            MessageId = new MessageId(id),
            Kind = type,
            SentAt = DateTimeOffset.Parse(headers[TimestampHeader].ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
        return new WebhookDelivery(id, kind) { Handle = (services, cancellationToken) => handle(notification, services, cancellationToken) };
    }
}

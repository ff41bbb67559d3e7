using System.Globalization;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>Sends to a webhook once more what happened in a time.</summary>
/// <param name="JobId">What the vendor calls the work.</param>
/// <param name="CreatedAt">When it was asked for.</param>
internal readonly record struct WebhookReplay(string JobId, DateTimeOffset CreatedAt)
{
    private const string Format = "yyyyMMddHHmm";

    /// <param name="request">Who asks.</param>
    /// <param name="webhook">The webhook.</param>
    /// <param name="from">The beginning, to the minute; it was checked by now.</param>
    /// <param name="to">The end, to the minute.</param>
    /// <param name="reach">How far back it may go.</param>
    public static WebhookReplay Begin(EmulatorRequest request, EmulatorWebhook webhook, string from, string to, TimeSpan reach)
    {
        DateTimeOffset now = request.Time.GetUtcNow();
        DateTimeOffset begin = Moment(from);
        DateTimeOffset end = Moment(to);
        if (begin < now - reach)
            throw Refusal.Invalid("from_date", string.Create(CultureInfo.InvariantCulture, $"is more than {reach.TotalHours:0} hours ago"));
        if (end <= begin || end > now)
            throw Refusal.Invalid("to_date", "must be behind from_date, and not to come");
        request.State.Webhooks.Replay(webhook, begin, end);
        return new WebhookReplay(request.State.Services.Ids.Next().ToString(CultureInfo.InvariantCulture), now);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

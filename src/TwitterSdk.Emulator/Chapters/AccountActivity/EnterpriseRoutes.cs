using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Emulator.Webhooks;
using TwitterSdk.Emulator.Wire;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.AccountActivity;

/// <summary>The enterprise API: subscriptions belong to a webhook, and those are the webhooks of v2 as well.</summary>
internal static class EnterpriseRoutes
{
    private const string Path = "1.1/account_activity";
    private const string Subscriptions = $"{Path}/webhooks/{{}}/subscriptions";

    private static readonly TimeSpan s_kept = TimeSpan.FromDays(5);

    public static IEnumerable<IHandler> All() =>
    [
        .. WebhookAccess.Routes(
            $"{Path}/webhooks", $"{Subscriptions}/all.json", $"{Subscriptions}/{{}}/all.json", static _ => null, static request => WebhookAccess.Find(request).Subscribers),
        new RouteHandler($"GET api {Subscriptions}/all/list.json", List),
        new RouteHandler($"GET api {Path}/subscriptions/count.json", Count),
        new RouteHandler($"POST api {Path}/replay/webhooks/{{}}/subscriptions/all.json", Replay),
    ];

    private static EmulatorResponse List(EmulatorRequest request)
    {
        EmulatorWebhook webhook = WebhookAccess.Find(request);
        return WebhookAccess.Subscribers(webhook.App, webhook.Subscribers, json =>
        {
            json.WriteText("webhook_id", webhook.Id);
            json.WriteString("webhook_url"u8, webhook.Url);
        });
    }

    private static EmulatorResponse Count(EmulatorRequest request) =>
        WebhookAccess.Count(request, request.State.Webhooks.Of(request.App).Sum(webhook => webhook.Subscribers.Count));

    private static EmulatorResponse Replay(EmulatorRequest request)
    {
        WebhookReplay job = WebhookReplay.Begin(
            request, WebhookAccess.Find(request), request.RequiredText("from_date"), request.RequiredText("to_date"), s_kept);
        return EmulatorResponse.Json(json => Write(json, job), status: 202);
    }

    private static void Write(Utf8JsonWriter json, WebhookReplay job)
    {
        json.WriteStartObject();
        json.WriteString("job_id"u8, job.JobId);
        json.WriteString("created_at"u8, TimeText.Write(job.CreatedAt, TimeForm.Iso));
        json.WriteEndObject();
    }
}

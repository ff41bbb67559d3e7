using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Emulator.Webhooks;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Webhooks;

/// <summary>Webhooks, what the filtered stream sends to them, and whose account activity.</summary>
internal static class WebhookRoutes
{
    private const string Account = "2/account_activity/webhooks/{}/subscriptions";

    private static readonly TimeSpan s_kept = TimeSpan.FromHours(24);

    public static IEnumerable<IHandler> All(SpecCatalog catalog, V2Answers answers) =>
    [
        new RouteHandler("GET api 2/webhooks", request => answers.Plain(request, List([.. Own(request).Select(Describe)]))),
        new RouteHandler("POST api 2/webhooks", request => Create(request, answers)),
        new RouteHandler("POST api 2/webhooks/replay", request => Replay(
            request, answers, Find(request, request.JsonText("webhook_id")!), request.JsonText("from_date")!, request.JsonText("to_date")!)),
        new RouteHandler("POST api 2/account_activity/replay/webhooks/{}/subscriptions/all", request => Replay(
            request, answers, Find(request), request.RequiredText("from_date"), request.RequiredText("to_date"))),
        new RouteHandler("GET api 2/account_activity/subscriptions/count", request => Count(request, answers)),
        new RouteHandler("PUT api 2/webhooks/{}", request => Validate(request, answers)),
        new RouteHandler("DELETE api 2/webhooks/{}", request =>
        {
            request.State.Webhooks.Remove(Find(request));
            return answers.Data(request, new JsonObject { ["deleted"] = true });
        }),
        new RouteHandler("GET api 2/tweets/search/webhooks", request => answers.Plain(request, List([.. Own(request).Where(one => one.Filtered is not null).Select(Link)]))),
        new LinkStream(catalog, answers),
        new RouteHandler("DELETE api 2/tweets/search/webhooks/{}", request =>
        {
            request.State.Webhooks.Unlink(Find(request));
            return answers.Data(request, new JsonObject { ["deleted"] = true });
        }),
        new RouteHandler($"GET api {Account}/all", request => Subscribed(request, answers, Find(request).Subscribers.Contains(request.Me))),
        new RouteHandler($"POST api {Account}/all", request => Subscribe(request, answers)),
        new RouteHandler($"GET api {Account}/all/list", request => Subscribers(request, answers)),
        new RouteHandler($"DELETE api {Account}/{{}}/all", request => Unsubscribe(request, answers)),
    ];

    private static IReadOnlyList<EmulatorWebhook> Own(EmulatorRequest request) => request.State.Webhooks.Of(request.App);

    public static EmulatorWebhook Find(EmulatorRequest request) => Find(request, request.PathText("webhook_id"));

    private static EmulatorWebhook Find(EmulatorRequest request, string id) =>
        request.State.Webhooks.Find(request.App, id) ?? throw Refusal.With(404, ApiProblem.NotFound("webhook", "webhook_id", id));

    private static Refusal Refused(WebhookRefusal why)
    {
        (string title, string detail) = why switch
        {
            WebhookRefusal.Address => ("UrlValidationFailed", "The address must be one of https, without a port."),
            WebhookRefusal.Duplicate => ("DuplicateUrlFailed", "There is a webhook with this address already."),
            WebhookRefusal.TooMany => ("WebhookLimitExceeded", "There are as many webhooks as there may be."),
            _ => ("CrcValidationFailed", "The address did not answer the challenge rightly."),
        };
        return Refusal.With(400, new ApiProblem("invalid-request", title, detail));
    }

    private static EmulatorResponse Create(EmulatorRequest request, V2Answers answers) => WebhookChallenge.Register(
        request, request.App, request.JsonText("url")!, environment: null, webhook => answers.Data(request, Describe(webhook)), Refused);

    private static EmulatorResponse Validate(EmulatorRequest request, V2Answers answers) => WebhookChallenge.Repeat(
        request, Find(request), () => answers.Data(request, new JsonObject { ["valid"] = true }), Refused);

    private static EmulatorResponse Replay(EmulatorRequest request, V2Answers answers, EmulatorWebhook webhook, string from, string to)
    {
        WebhookReplay job = WebhookReplay.Begin(request, webhook, from, to, s_kept);
        return answers.Data(request, new JsonObject { ["created_at"] = TimeText.Write(job.CreatedAt, TimeForm.IsoMilliseconds), ["job_id"] = job.JobId });
    }

    private static EmulatorResponse Count(EmulatorRequest request, V2Answers answers) => answers.Data(request, new JsonObject
    {
        ["account_name"] = request.App.Name,
        ["provisioned_count"] = "15",
        ["subscriptions_count_all"] = Own(request).Sum(webhook => webhook.Subscribers.Count).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["subscriptions_count_direct_messages"] = "0",
    });

    private static EmulatorResponse Subscribed(EmulatorRequest request, V2Answers answers, bool isSubscribed) =>
        answers.Data(request, new JsonObject { ["subscribed"] = isSubscribed });

    private static EmulatorResponse Subscribe(EmulatorRequest request, V2Answers answers)
    {
        Find(request).Subscribers.Add(request.Me);
        return Subscribed(request, answers, isSubscribed: true);
    }

    private static EmulatorResponse Unsubscribe(EmulatorRequest request, V2Answers answers)
    {
        Find(request).Subscribers.Remove(V2Lookup.UserInPath(request, "user_id"));
        return Subscribed(request, answers, isSubscribed: false);
    }

    private static EmulatorResponse Subscribers(EmulatorRequest request, V2Answers answers)
    {
        EmulatorWebhook webhook = Find(request);
        return answers.Data(request, new JsonObject
        {
            ["application_id"] = WireId.Of(webhook.App.Id),
            ["subscriptions"] = new JsonArray([.. webhook.Subscribers.Select(user => (JsonNode)new JsonObject { ["user_id"] = WireId.Of(user.Id) })]),
            ["webhook_id"] = WireId.Of(webhook.Id),
            ["webhook_url"] = webhook.Url,
        });
    }

    private static JsonObject List(JsonNode[] items)
    {
        var json = new JsonObject { ["meta"] = new JsonObject { ["result_count"] = items.Length } };
        if (items.Length > 0)
            json["data"] = new JsonArray(items);
        return json;
    }

    private static JsonObject Describe(EmulatorWebhook webhook) => new()
    {
        ["id"] = WireId.Of(webhook.Id),
        ["url"] = webhook.Url,
        ["valid"] = webhook.IsValid,
        ["created_at"] = TimeText.Write(webhook.CreatedAt, TimeForm.IsoMilliseconds),
    };

    private static JsonObject Link(EmulatorWebhook webhook) => new() { ["webhook_id"] = WireId.Of(webhook.Id), ["application_id"] = WireId.Of(webhook.App.Id) };
}

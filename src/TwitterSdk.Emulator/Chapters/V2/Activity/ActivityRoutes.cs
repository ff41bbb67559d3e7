using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Emulator.Webhooks;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Activity;

/// <summary>Subscriptions to X Activity.</summary>
internal static class ActivityRoutes
{
    private const string Path = "2/activity/subscriptions";

    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new RouteHandler($"GET api {Path}", request => answers.Plain(
            request, OffsetPage<ActivitySubscription>.Of(request, [.. Own(request)]).ToJson(Describe, new JsonObject { ["total_subscriptions"] = Own(request).Count() }))),
        new RouteHandler($"POST api {Path}", request => Create(request, answers)),
        new RouteHandler($"PUT api {Path}/{{}}", request => Update(request, answers)),
        new RouteHandler($"DELETE api {Path}/{{}}", request => Delete(request, answers)),
        new RouteHandler($"DELETE api {Path}", request => DeleteMany(request, answers)),
    ];

    private static IEnumerable<ActivitySubscription> Own(EmulatorRequest request) => request.State.Activities.Of(request.App);

    private static EmulatorResponse Create(EmulatorRequest request, V2Answers answers)
    {
        long? webhook = Webhook(request);
        string kind = request.JsonText("event_type")!;
        string? user = request.JsonText("filter.user_id");
        string? keyword = request.JsonText("filter.keyword");
        string? direction = request.JsonText("filter.direction");
        if (user is null && keyword is null)
            throw new Refusal(400, 0, "The filter needs a user_id or a keyword.");
        if (Own(request).Any(one => (one.Kind, one.UserId, one.Keyword, one.Direction) == (kind, user, keyword, direction)))
            throw Refusal.With(409, new ApiProblem("conflict", "Conflict", "There is such a subscription already."));
        var made = new ActivitySubscription(request.State.Services.Ids.Next(), request.App, kind, request.Time.GetUtcNow())
        {
            UserId = user,
            Keyword = keyword,
            Direction = direction,
            Tag = request.JsonText("tag"),
            WebhookId = webhook,
        };
        request.State.Activities.Add(made);
        return Changed(request, answers, made);
    }

    private static EmulatorResponse Update(EmulatorRequest request, V2Answers answers)
    {
        long? webhook = Webhook(request);
        ActivitySubscription known = Find(request);
        known.Tag = request.JsonText("tag") ?? known.Tag;
        known.WebhookId = webhook ?? known.WebhookId;
        known.UpdatedAt = request.Time.GetUtcNow();
        return Changed(request, answers, known);
    }

    private static EmulatorResponse Delete(EmulatorRequest request, V2Answers answers)
    {
        request.State.Activities.Remove(Find(request));
        return answers.Data(request, new JsonObject { ["deleted"] = true });
    }

    private static EmulatorResponse DeleteMany(EmulatorRequest request, V2Answers answers)
    {
        var deleted = new JsonArray();
        var errors = new JsonArray();
        foreach (string id in request.List("ids"))
        {
            if (request.State.Activities.Find(request.App, id) is not { } known)
            {
                errors.Add((JsonNode)new JsonObject { ["message"] = "There is no such subscription.", ["reason"] = "NotFound", ["subscription_id"] = id });
                continue;
            }

            request.State.Activities.Remove(known);
            deleted.Add((JsonNode)new JsonObject { ["deleted"] = true, ["subscription_id"] = id });
        }

        var json = new JsonObject { ["data"] = deleted };
        if (errors.Count > 0)
            json["errors"] = errors;
        return answers.Plain(request, json);
    }

    private static long? Webhook(EmulatorRequest request)
    {
        if (request.JsonText("webhook_id") is not { } id)
            return null;
        return request.State.Webhooks.Find(request.App, id)?.Id ?? throw Refusal.With(400, ApiProblem.NotFound("webhook", "webhook_id", id));
    }

    private static ActivitySubscription Find(EmulatorRequest request)
    {
        string id = request.PathText("subscription_id");
        return request.State.Activities.Find(request.App, id)
            ?? throw Refusal.With(404, ApiProblem.NotFound("subscription", "subscription_id", id));
    }

    private static EmulatorResponse Changed(EmulatorRequest request, V2Answers answers, ActivitySubscription one) =>
        answers.Data(request, new JsonObject { ["subscription"] = Describe(one), ["total_subscriptions"] = Own(request).Count() });

    private static JsonObject Describe(ActivitySubscription one)
    {
        var json = new JsonObject
        {
            ["subscription_id"] = WireId.Of(one.Id),
            ["event_type"] = one.Kind,
            ["filter"] = ActivityStore.Filter(one),
            ["created_at"] = TimeText.Write(one.CreatedAt, TimeForm.IsoMilliseconds),
            ["updated_at"] = TimeText.Write(one.UpdatedAt, TimeForm.IsoMilliseconds),
        };
        if (one.Tag is { } tag)
            json["tag"] = tag;
        if (one.WebhookId is { } webhook)
            json["webhook_id"] = WireId.Of(webhook);
        return json;
    }
}

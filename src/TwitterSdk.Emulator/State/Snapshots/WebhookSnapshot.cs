using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Webhooks;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>Registered webhooks with what is delivered to them. What was delivered, and what is on its way, is not kept.</summary>
internal static class WebhookSnapshot
{
    public static void Write(EmulatorState state, JsonObject json)
    {
        json["webhooks"] = SnapshotJson.Of(state.Webhooks.Registered, webhook => new JsonObject
        {
            ["id"] = webhook.Id,
            ["app"] = webhook.App.Id,
            ["url"] = webhook.Url,
            ["created_at"] = SnapshotJson.Of(webhook.CreatedAt),
            ["valid"] = webhook.IsValid,
            ["environment"] = webhook.Environment,
            ["filtered"] = webhook.Filtered?.Query,
            ["subscribers"] = webhook.Environment is null ? Ids(webhook.Subscribers) : null,
        });
        json["webhook_environments"] = SnapshotJson.Of(state.Webhooks.AllEnvironments.Where(one => one.Value.Count > 0), one => new JsonObject
        {
            ["app"] = one.Key.App.Id, ["name"] = one.Key.Environment, ["subscribers"] = Ids(one.Value),
        });
        json["activities"] = SnapshotJson.Of(state.Activities.All, one => new JsonObject
        {
            ["id"] = one.Id,
            ["app"] = one.App.Id,
            ["kind"] = one.Kind,
            ["created_at"] = SnapshotJson.Of(one.CreatedAt),
            ["updated_at"] = SnapshotJson.Of(one.UpdatedAt),
            ["user"] = one.UserId,
            ["keyword"] = one.Keyword,
            ["direction"] = one.Direction,
            ["tag"] = one.Tag,
            ["webhook"] = one.WebhookId,
        });
    }

    public static void Read(EmulatorState state, JsonObject json)
    {
        foreach (JsonObject one in json.Objects("webhooks"))
        {
            EmulatorWebhook webhook = state.Services.Then(
                one.Time("created_at"), () => state.Webhooks.Add(AppSnapshot.App(state, one), one.Text("url"), one.MaybeText("environment")), one.Long("id"));
            webhook.IsValid = one.Flag("valid");
            Subscribe(state, webhook.Subscribers, one);
            if (one.MaybeText("filtered") is { } query)
                state.Webhooks.Link(webhook, query);
        }

        foreach (JsonObject one in json.Objects("webhook_environments"))
            Subscribe(state, state.Webhooks.Subscribers(AppSnapshot.App(state, one), one.Text("name")), one);
        foreach (JsonObject one in json.Objects("activities"))
        {
            state.Activities.Add(new ActivitySubscription(one.Long("id"), AppSnapshot.App(state, one), one.Text("kind"), one.Time("created_at"))
            {
                UpdatedAt = one.Time("updated_at"),
                UserId = one.MaybeText("user"),
                Keyword = one.MaybeText("keyword"),
                Direction = one.MaybeText("direction"),
                Tag = one.MaybeText("tag"),
                WebhookId = one.MaybeLong("webhook"),
            });
        }
    }

    private static JsonArray Ids(AccountSubscribers subscribers) => SnapshotJson.Of(subscribers.Select(user => user.Id));

    private static void Subscribe(EmulatorState state, AccountSubscribers subscribers, JsonObject json)
    {
        foreach (long id in json.Ids("subscribers"))
            subscribers.Add(PeopleSnapshot.User(state, id));
    }
}

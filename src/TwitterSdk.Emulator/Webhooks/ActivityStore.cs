using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>The subscriptions to X Activity.</summary>
internal sealed class ActivityStore(EmulatorState state)
{
    public List<ActivitySubscription> All { get; } = [];

    public IEnumerable<ActivitySubscription> Of(EmulatorApp app) => All.Where(one => one.App == app);

    /// <summary>What an app is told of an event.</summary>
    /// <param name="webhook">The webhook that is asked for; null for the stream, which gets what no webhook gets.</param>
    public IEnumerable<byte[]> Messages(EmulatorApp app, long? webhook, StateEvent happened)
    {
        string? id = webhook is { } known ? WireId.Of(known) : null;
        ActivitySubscription[] asked = [.. Of(app).Where(one => one.WebhookId == id)];
        if (asked.Length == 0)
            yield break;
        foreach (ActivityHappening happening in ActivityHappening.Of(happened, state))
        {
            foreach (ActivitySubscription subscription in asked.Where(one => one.Matches(happening)))
                yield return Message(subscription, happening);
        }
    }

    public static JsonObject Filter(ActivitySubscription subscription)
    {
        var filter = new JsonObject();
        if (subscription.UserId is { } user)
            filter["user_id"] = user;
        if (subscription.Keyword is { } keyword)
            filter["keyword"] = keyword;
        if (subscription.Direction is { } direction)
            filter["direction"] = direction;
        return filter;
    }

    private byte[] Message(ActivitySubscription subscription, ActivityHappening happening)
    {
        var data = new JsonObject
        {
            ["filter"] = Filter(subscription),
            ["event_type"] = happening.Kind,
            ["event_uuid"] = WireId.Of(state.Services.Ids.Next()),
        };
        if (subscription.Tag is { } tag)
            data["tag"] = tag;
        data["payload"] = happening.Payload();
        var json = new JsonObject { ["data"] = data };
        return EmulatorResponse.Json(writer => json.WriteTo(writer)).Body.ToArray();
    }
}

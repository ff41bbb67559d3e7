using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Subscriptions over Helix.</summary>
internal sealed class EventSubRoutes(EventSubHub hub)
{
    public IEnumerable<TwitchRoute> All() =>
    [
        new("EventSub.Subscriptions.Create", Create),
        new("EventSub.Subscriptions.Get", Get),
        new("EventSub.Subscriptions.Delete", Delete),
    ];

    private EmulatorResponse Create(TwitchRequest request)
    {
        EventSubType type = hub.Types.Find(request.Required("type"), request.Required("version"))
            ?? throw new Refusal(400, 0, $"There is no subscription type {request.Text("type")} in version {request.Text("version")}");
        EventSubEntry entry;
        lock (hub.Gate)
        {
            EventSubTransport transport = EventSubRules.Transport(request, hub.Store, name => request.Text("transport." + name));
            EventSubPermission.CheckToken(request, type, transport);
            Dictionary<string, string> condition = EventSubRules.Condition(request, type);
            entry = new EventSubEntry(type, transport, request.App, request.Caller.User, request.Now)
            {
                Condition = condition,
                Cost = EventSubPermission.Cost(request, type, condition),
                Status = transport.Method == EventSubTransport.Webhook ? EventSubEntry.Pending : EventSubEntry.Enabled,
            };
            EventSubRules.CheckLimits(hub.Store, entry);
            hub.Store.Add(entry);
        }

        EmulatorResponse answer = request.Answers.Of(request, Totals(request).With(new() { ["data"] = new[] { Json(entry) } }));
        if (entry.Status == EventSubEntry.Pending)
            _ = Task.Run(() => hub.VerifyAsync(entry));
        return answer;
    }

    private EmulatorResponse Get(TwitchRequest request)
    {
        (string? status, string? type, string? user, string? id, string? conduit) =
            (request.Text("status"), request.Text("type"), request.Text("user_id"), request.Text("subscription_id"), request.Text("conduit_id"));
        EventSubEntry[] found;
        lock (hub.Gate)
        {
            found =
            [
                .. Own(request)
                    .Where(entry => status is null || entry.Status == status)
                    .Where(entry => type is null || entry.Type.Type == type)
                    .Where(entry => user is null || entry.Condition.Values.Contains(user))
                    .Where(entry => id is null || entry.Id == id)
                    .Where(entry => conduit is null || entry.Transport.ConduitId == conduit),
            ];
        }

        return request.Answers.Page(request, found, Json, Totals(request));
    }

    private EmulatorResponse Delete(TwitchRequest request)
    {
        lock (hub.Gate)
        {
            string id = request.Required("id");
            EventSubEntry entry = Own(request).FirstOrDefault(one => one.Id == id) ?? throw new Refusal(404, 0, "subscription not found");
            hub.Store.Remove(entry);
        }

        return TwitchAnswers.Done(request);
    }

    /// <summary>A user's token sees what it made; the app's, all that came without a user.</summary>
    private IEnumerable<EventSubEntry> Own(TwitchRequest request) =>
        hub.Store.Entries.Where(entry => entry.App == request.App && entry.User == request.Caller.User);

    private FactSet Totals(TwitchRequest request)
    {
        lock (hub.Gate)
        {
            return new FactSet
            {
                ["total"] = Own(request).Count(),
                ["total_cost"] = Own(request).Where(entry => entry.Counts).Sum(entry => entry.Cost),
                ["max_total_cost"] = request.Caller.User is null ? EventSubRules.MostCostOfApp : EventSubRules.MostCostOfUser,
            };
        }
    }

    private static JsonNode Json(EventSubEntry entry) => JsonNode.Parse(EventSubMessages.Write(entry.Write))!;
}

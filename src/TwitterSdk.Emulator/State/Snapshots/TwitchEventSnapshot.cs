using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Twitch.EventSub;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>
/// Conduits with those of their shards that are webhooks, and subscriptions that go to webhooks and conduits. What hangs on a web socket ends
/// with it, and so does what its callback has not yet confirmed.
/// </summary>
internal static class TwitchEventSnapshot
{
    public static void Write(EventSubHub hub, JsonObject json)
    {
        lock (hub.Gate)
        {
            json["conduits"] = SnapshotJson.Of(hub.Store.Conduits, conduit => new JsonObject
            {
                ["id"] = conduit.Id,
                ["app"] = conduit.App.ClientId,
                ["shard_count"] = (long)conduit.ShardCount,
                ["shards"] = SnapshotJson.Of(conduit.Shards.Values.Where(shard => Lasts(shard.Transport, shard.Status)), shard =>
                    Write(shard.Transport, shard.Status, new() { ["number"] = (long)shard.Number })),
            });
            json["subscriptions"] = SnapshotJson.Of(hub.Store.Entries.Where(entry => Lasts(entry.Transport, entry.Status)), entry =>
                Write(entry.Transport, entry.Status, new()
                {
                    ["id"] = entry.Id,
                    ["app"] = entry.App.ClientId,
                    ["type"] = entry.Type.Type,
                    ["version"] = entry.Type.Version,
                    ["created_at"] = SnapshotJson.Of(entry.CreatedAt),
                    ["cost"] = (long)entry.Cost,
                    ["condition"] = new JsonObject(entry.Condition.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
                }));
        }
    }

    public static void Read(EventSubHub hub, TwitchState state, JsonObject json)
    {
        lock (hub.Gate)
        {
            foreach (JsonObject one in json.Objects("conduits"))
            {
                var conduit = new EventSubConduit(state.App(one)) { Id = one.Text("id"), ShardCount = (int)one.Long("shard_count") };
                foreach (JsonObject shard in one.Objects("shards"))
                    conduit.Shards.Add((int)shard.Long("number"), new EventSubShard((int)shard.Long("number"), Transport(shard)) { Status = shard.Text("status") });
                hub.Store.Conduits.Add(conduit);
            }

            foreach (JsonObject one in json.Objects("subscriptions"))
            {
                // A type that Twitch has dropped since takes its subscriptions along.
                if (hub.Types.Find(one.Text("type"), one.Text("version")) is { } type)
                    hub.Store.Add(ReadEntry(state, type, one));
            }
        }
    }

    private static bool Lasts(EventSubTransport transport, string status) => transport.Method != EventSubTransport.WebSocket && status != EventSubEntry.Pending;

    private static JsonObject Write(EventSubTransport transport, string status, JsonObject json)
    {
        json["status"] = status;
        json["method"] = transport.Method;
        json["callback"] = transport.Callback;
        json["secret"] = transport.Secret;
        json["conduit"] = transport.ConduitId;
        json["disconnected_at"] = SnapshotJson.Of(transport.DisconnectedAt);
        return json;
    }

    private static EventSubTransport Transport(JsonObject json) => new(json.Text("method"))
    {
        Callback = json.MaybeText("callback"),
        Secret = json.MaybeText("secret"),
        ConduitId = json.MaybeText("conduit"),
        DisconnectedAt = json.MaybeTime("disconnected_at"),
    };

    private static EventSubEntry ReadEntry(TwitchState state, EventSubType type, JsonObject one) => new(type, Transport(one), state.App(one), user: null, one.Time("created_at"))
    {
        Id = one.Text("id"),
        Condition = ((JsonObject)one["condition"]!).ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>(), StringComparer.Ordinal),
        Cost = (int)one.Long("cost"),
        Status = one.Text("status"),
    };
}

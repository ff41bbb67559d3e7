using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Conduits and their shards over Helix.</summary>
internal sealed class ConduitRoutes(EventSubHub hub)
{
    private const int MostConduits = 5;
    private const int MostShards = 20_000;

    public IEnumerable<TwitchRoute> All() =>
    [
        new("EventSub.Conduits.Get", request => Locked(() => request.Answers.Data(request, hub.Store.Conduits.Where(conduit => conduit.App == request.App).Select(Facts).ToArray()))),
        new("EventSub.Conduits.Create", request => Locked(() => Create(request))),
        new("EventSub.Conduits.Update", request => Locked(() => Update(request))),
        new("EventSub.Conduits.Delete", request => Locked(() => Delete(request))),
        new("EventSub.Conduits.GetShards", request => Locked(() => GetShards(request))),
        new("EventSub.Conduits.UpdateShards", request => Locked(() => UpdateShards(request))),
    ];

    private EmulatorResponse Locked(Func<EmulatorResponse> answer)
    {
        lock (hub.Gate)
            return answer();
    }

    private EmulatorResponse Create(TwitchRequest request)
    {
        if (hub.Store.Conduits.Count(conduit => conduit.App == request.App) >= MostConduits)
            throw new Refusal(429, 0, "The app has as many conduits as it may have");
        var made = new EventSubConduit(request.App) { ShardCount = ShardCount(request) };
        hub.Store.Conduits.Add(made);
        return request.Answers.Data(request, Facts(made));
    }

    private EmulatorResponse Update(TwitchRequest request)
    {
        EventSubConduit conduit = Find(request, "id");
        conduit.ShardCount = ShardCount(request);
        foreach (int number in conduit.Shards.Keys.Where(number => number >= conduit.ShardCount).ToArray())
            conduit.Shards.Remove(number);
        return request.Answers.Data(request, Facts(conduit));
    }

    private EmulatorResponse Delete(TwitchRequest request)
    {
        EventSubConduit conduit = Find(request, "id");
        hub.Store.Conduits.Remove(conduit);
        foreach (EventSubEntry entry in hub.Store.Entries.Where(entry => entry.Transport.ConduitId == conduit.Id))
            entry.Status = "conduit_deleted";
        return TwitchAnswers.Done(request);
    }

    private EmulatorResponse GetShards(TwitchRequest request)
    {
        string? status = request.Text("status");
        EventSubShard[] shards = [.. Find(request, "conduit_id").Shards.Values.Where(shard => status is null || shard.Status == status)];
        return request.Answers.Page(request, shards, Json);
    }

    private EmulatorResponse UpdateShards(TwitchRequest request)
    {
        EventSubConduit conduit = Find(request, "conduit_id");
        List<JsonNode> done = [];
        List<FactSet> errors = [];
        foreach (JsonElement wanted in request.Json("shards")!.Value.EnumerateArray())
        {
            string id = wanted.GetProperty("id"u8).GetString()!;
            try
            {
                done.Add(Json(Assign(request, conduit, id, wanted.GetProperty("transport"u8))));
            }
            catch (Refusal refusal)
            {
                errors.Add(new FactSet { ["id"] = id, ["message"] = refusal.Message, ["code"] = "invalid_parameter" });
            }
        }

        return request.Answers.Of(request, new FactSet { ["data"] = done, ["errors"] = errors });
    }

    private EventSubShard Assign(TwitchRequest request, EventSubConduit conduit, string id, JsonElement wanted)
    {
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number >= conduit.ShardCount)
            throw new Refusal(400, 0, "The shard id is outside the conduit's range");
        EventSubTransport transport = EventSubRules.Transport(request, hub.Store, name => wanted.TryGetProperty(name, out JsonElement value) ? value.GetString() : null, isShard: true);
        var shard = new EventSubShard(number, transport);
        conduit.Shards[number] = shard;
        if (transport.Method == EventSubTransport.Webhook)
        {
            shard.Status = EventSubEntry.Pending;
            EventSubType type = hub.Types.Find("conduit.shard.disabled", "1")!;
            var about = new EventSubEntry(type, new EventSubTransport(EventSubTransport.Conduit) { ConduitId = conduit.Id }, request.App, null, request.Now)
            {
                Condition = new Dictionary<string, string> { ["client_id"] = request.App.ClientId },
                Cost = 0,
                Status = EventSubEntry.Pending,
            };
            _ = Task.Run(() => hub.VerifyAsync(about, shard));
        }

        return shard;
    }

    private EventSubConduit Find(TwitchRequest request, string name) =>
        hub.Store.FindConduit(request.Required(name), request.App) ?? throw new Refusal(404, 0, "The conduit was not found");

    private static int ShardCount(TwitchRequest request) => request.Int("shard_count", 0) is > 0 and <= MostShards and var count
        ? count
        : throw Refusal.Invalid("shard_count", "must be from 1 to 20000");

    private static FactSet Facts(EventSubConduit conduit) => new() { ["id"] = conduit.Id, ["shard_count"] = conduit.ShardCount };

    private static JsonNode Json(EventSubShard shard) => JsonNode.Parse(EventSubMessages.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("id"u8, shard.Number.ToString(CultureInfo.InvariantCulture));
        json.WriteString("status"u8, shard.Status);
        json.WritePropertyName("transport"u8);
        shard.Transport.Write(json);
        json.WriteEndObject();
    }))!;
}

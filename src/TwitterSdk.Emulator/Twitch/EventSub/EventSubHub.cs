using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Brings what happens to those who subscribed to it.</summary>
internal sealed class EventSubHub(EventSubTypes types, TimeProvider time, WebhookSender webhooks) : IEventSink
{
    private const string FailuresExceeded = "notification_failures_exceeded";

    private readonly Lock _gate = new();

    public EventSubStore Store { get; } = new();

    public EventSubTypes Types => types;

    /// <summary>What guards the store; the state's own lock may be held around it, never the other way round.</summary>
    public Lock Gate => _gate;

    /// <inheritdoc/>
    public void Publish(string type, FactSet facts, Func<TwitchApp, FactSet>? about = null)
    {
        lock (_gate)
        {
            foreach (EventSubEntry entry in Store.OfType(type).Where(one => one.Status == EventSubEntry.Enabled && EventSubMatch.Fits(one, facts.At)).ToArray())
                _ = DeliverAsync(entry, types.Write(entry.Type, about is null ? facts : facts.With(about(entry.App))));
            foreach ((EventSubEntry entry, string status) in EventSubMatch.Ended(Store.Entries, type, facts))
                Revoke(entry, status);
        }
    }

    /// <summary>Raises an event; tells how many subscriptions got it.</summary>
    public async Task<int> RaiseAsync(EventSubType type, JsonNode? what)
    {
        Task<bool>[] deliveries;
        lock (_gate)
        {
            deliveries =
            [
                .. Store.OfType(type.Type)
                    .Where(entry => entry.Type == type && entry.Status == EventSubEntry.Enabled && (what is null || EventSubMatch.Fits(entry, name => At(what, name))))
                    .Select(entry => DeliverAsync(entry, what is null ? types.Sample(type, entry.Condition) : EventSubMessages.Write(json => what.WriteTo(json)))),
            ];
        }

        bool[] arrived = await Task.WhenAll(deliveries).ConfigureAwait(false);
        return arrived.Count(one => one);
    }

    /// <summary>Ends a subscription, and tells its owner.</summary>
    public void Revoke(EventSubEntry entry, string status)
    {
        entry.Status = status;
        Store.Remove(entry);
        _ = SendAsync(entry, "revocation", null);
    }

    /// <summary>Asks a callback whether it is there.</summary>
    public async Task VerifyAsync(EventSubEntry entry)
    {
        bool isThere = await webhooks.VerifyAsync(entry, entry.Transport).ConfigureAwait(false);
        lock (_gate)
            entry.Status = isThere ? EventSubEntry.Enabled : "webhook_callback_verification_failed";
    }

    /// <summary>The same for a shard.</summary>
    public async Task VerifyAsync(EventSubEntry about, EventSubShard shard)
    {
        bool isThere = await webhooks.VerifyAsync(about, shard.Transport).ConfigureAwait(false);
        lock (_gate)
            shard.Status = isThere ? EventSubEntry.Enabled : "webhook_callback_verification_failed";
    }

    /// <summary>A session is over: so are its subscriptions and shards, unless another connection took them over.</summary>
    public void End(EventSubSession session)
    {
        lock (_gate)
        {
            if (Store.Sessions.GetValueOrDefault(session.Id) != session)
                return;
            Store.Sessions.Remove(session.Id);
            string status = EventSubCloseCodes.Status(session.CloseCode);
            foreach (EventSubEntry entry in Store.EntriesOf(session))
            {
                entry.Status = status;
                entry.Transport.DisconnectedAt = time.GetUtcNow();
            }

            foreach ((EventSubConduit conduit, EventSubShard shard) in Store.ShardsOf(session).ToArray())
                Disable(conduit, shard, status);
        }
    }

    /// <summary>A callback that took no attempt gets nothing more.</summary>
    private void GiveUp(EventSubShard shard)
    {
        lock (_gate)
        {
            if (shard.Status == EventSubEntry.Enabled && Store.Conduits.Find(conduit => conduit.Shards.GetValueOrDefault(shard.Number) == shard) is { } conduit)
                Disable(conduit, shard, FailuresExceeded);
        }
    }

    private void Disable(EventSubConduit conduit, EventSubShard shard, string status)
    {
        shard.Status = status;
        shard.Transport.DisconnectedAt = time.GetUtcNow();
        Publish("conduit.shard.disabled", new FactSet
        {
            ["client_id"] = conduit.App.ClientId,
            ["conduit_id"] = conduit.Id,
            ["shard_id"] = shard.Number,
            ["status"] = status,
            ["transport"] = new FactSet
            {
                ["method"] = shard.Transport.Method,
                ["callback"] = shard.Transport.Callback,
                ["session_id"] = shard.Transport.SessionId,
                ["connected_at"] = shard.Transport.ConnectedAt,
                ["disconnected_at"] = shard.Transport.DisconnectedAt,
            },
        });
    }

    private async Task<bool> DeliverAsync(EventSubEntry entry, byte[] what)
    {
        bool arrived = await SendAsync(entry, "notification", what).ConfigureAwait(false);
        if (arrived || entry.Transport.Method != EventSubTransport.Webhook)
            return arrived;
        lock (_gate)
            entry.Status = FailuresExceeded;
        return false;
    }

    private async Task<bool> SendAsync(EventSubEntry entry, string kind, byte[]? what)
    {
        string id = Guid.NewGuid().ToString();
        if (entry.Transport.Method != EventSubTransport.Conduit)
            return await SendAsync(entry, entry.Transport, kind, id, what).ConfigureAwait(false);
        IReadOnlyList<EventSubShard> shards;
        lock (_gate)
            shards = Store.Conduits.Find(conduit => conduit.Id == entry.Transport.ConduitId)?.InTurn() ?? [];
        // When a shard does not take it, one other is tried.
        foreach (EventSubShard shard in shards.Take(2))
        {
            if (await SendAsync(entry, shard.Transport, kind, id, what).ConfigureAwait(false))
                return true;
            if (shard.Transport.Method == EventSubTransport.Webhook)
                GiveUp(shard);
        }

        return false;
    }

    private Task<bool> SendAsync(EventSubEntry entry, EventSubTransport transport, string kind, string id, byte[]? what)
    {
        if (transport.Method == EventSubTransport.Webhook)
        {
            byte[] body = EventSubMessages.Write(json =>
            {
                json.WriteStartObject();
                EventSubMessages.Payload(json, entry, what);
                json.WriteEndObject();
            });
            return webhooks.DeliverAsync(entry, transport, kind, id, body);
        }

        EventSubSession? session;
        lock (_gate)
            session = Store.Sessions.GetValueOrDefault(transport.SessionId ?? "");
        session?.Send(EventSubMessages.Message(kind, id, entry, time.GetUtcNow(), json => EventSubMessages.Payload(json, entry, what)));
        return Task.FromResult(session is not null);
    }

    private static string? At(JsonNode node, string dotted)
    {
        JsonNode? at = node;
        foreach (string name in dotted.Split('.'))
            at = (at as JsonObject)?[name];
        return at is JsonValue value ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString() : null;
    }
}

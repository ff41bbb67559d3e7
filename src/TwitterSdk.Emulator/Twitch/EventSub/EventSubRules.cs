using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>What a new subscription must be.</summary>
internal static class EventSubRules
{
    public const int MostCostOfUser = 10;
    public const int MostCostOfApp = 10_000;
    private const int MostPerSession = 300;
    private const int MostSessions = 3;
    private const int MostAlike = 3;

    /// <summary>A transport of the request, checked; of a shard when it may not be another conduit.</summary>
    public static EventSubTransport Transport(TwitchRequest request, EventSubStore store, Func<string, string?> text, bool isShard = false)
    {
        switch (text("method"))
        {
            case EventSubTransport.Webhook:
                string callback = text("callback") ?? throw Refusal.Missing("transport.callback");
                string secret = text("secret") ?? throw Refusal.Missing("transport.secret");
                // Over the loopback nobody listens in, so there it may be plain.
                if (!Uri.TryCreate(callback, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
                    throw Refusal.Invalid("transport.callback", "is no https address");
                if (secret.Length is < 10 or > 100 || !System.Text.Ascii.IsValid(secret))
                    throw Refusal.Invalid("transport.secret", "must have 10 to 100 ASCII characters");
                return new EventSubTransport(EventSubTransport.Webhook) { Callback = callback, Secret = secret };
            case EventSubTransport.WebSocket:
                if (store.Sessions.GetValueOrDefault(text("session_id") ?? "") is not { } session)
                    throw new Refusal(400, 0, "websocket transport session does not exist or has already disconnected");
                return new EventSubTransport(EventSubTransport.WebSocket) { SessionId = session.Id, ConnectedAt = session.ConnectedAt };
            case EventSubTransport.Conduit when !isShard:
                return store.FindConduit(text("conduit_id"), request.App) is { } conduit
                    ? new EventSubTransport(EventSubTransport.Conduit) { ConduitId = conduit.Id }
                    : throw new Refusal(400, 0, "The conduit does not exist");
            default:
                throw Refusal.Invalid("transport.method", "is none that there is");
        }
    }

    /// <summary>The condition of the request, with the members that the type asks for.</summary>
    public static Dictionary<string, string> Condition(TwitchRequest request, EventSubType type)
    {
        var condition = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (FieldSpec field in type.Condition.Fields)
        {
            string? value = request.Text("condition." + field.WireName);
            if (string.IsNullOrEmpty(value) && !field.Type.Nullable)
                throw new Refusal(400, 0, $"missing or unparseable subscription condition: {field.WireName}");
            if (!string.IsNullOrEmpty(value))
                condition.Add(field.WireName, value);
        }

        if (condition.Count == 0)
            throw new Refusal(400, 0, "missing or unparseable subscription condition");
        return condition;
    }

    /// <summary>Refuses what is one too many.</summary>
    public static void CheckLimits(EventSubStore store, EventSubEntry entry)
    {
        EventSubEntry[] own = [.. store.Entries.Where(other => other.App == entry.App)];
        EventSubEntry[] alike = [.. own.Where(other => other.Type == entry.Type && Same(other.Condition, entry.Condition) && other.Counts)];
        if (alike.Any(other => other.Transport.Method == entry.Transport.Method
            && (other.Transport.Callback, other.Transport.SessionId, other.Transport.ConduitId) == (entry.Transport.Callback, entry.Transport.SessionId, entry.Transport.ConduitId)))
        {
            throw new Refusal(409, 0, "subscription already exists");
        }

        if (alike.Length >= MostAlike)
            throw new Refusal(429, 0, "number of subscriptions for type and condition exceeds limit");
        bool isSocket = entry.Transport.Method == EventSubTransport.WebSocket;
        EventSubEntry[] counted = [.. own.Where(other => other.User == entry.User && other.Counts)];
        if (counted.Sum(other => other.Cost) + entry.Cost > (isSocket ? MostCostOfUser : MostCostOfApp))
            throw new Refusal(429, 0, "subscription costs exceed the total");
        if (!isSocket)
            return;
        if (counted.Count(other => other.Transport.SessionId == entry.Transport.SessionId) >= MostPerSession)
            throw new Refusal(429, 0, "number of subscriptions of the session exceeds limit");
        string?[] sessions = [.. counted.Where(other => other.Status == EventSubEntry.Enabled).Select(other => other.Transport.SessionId).Append(entry.Transport.SessionId).Distinct()];
        if (sessions.Length > MostSessions)
            throw new Refusal(429, 0, "number of websocket connections exceeds limit");
    }

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(pair => other.GetValueOrDefault(pair.Key) == pair.Value);
}

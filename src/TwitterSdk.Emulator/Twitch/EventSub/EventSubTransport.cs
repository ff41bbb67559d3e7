using System.Text.Json;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>How events of a subscription or shard arrive.</summary>
internal sealed record EventSubTransport(string Method)
{
    public const string Webhook = "webhook";
    public const string WebSocket = "websocket";
    public const string Conduit = "conduit";

    public string? Callback { get; init; }

    public string? Secret { get; init; }

    public string? SessionId { get; init; }

    public string? ConduitId { get; init; }

    public DateTimeOffset? ConnectedAt { get; init; }

    public DateTimeOffset? DisconnectedAt { get; set; }

    /// <summary>All but the secret.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("method"u8, Method);
        if (Callback is not null)
            json.WriteString("callback"u8, Callback);
        if (SessionId is not null)
            json.WriteString("session_id"u8, SessionId);
        if (ConduitId is not null)
            json.WriteString("conduit_id"u8, ConduitId);
        if (ConnectedAt is { } connected)
            json.WriteString("connected_at"u8, TimeText.Write(connected, TimeForm.Iso));
        if (DisconnectedAt is { } disconnected)
            json.WriteString("disconnected_at"u8, TimeText.Write(disconnected, TimeForm.Iso));
        json.WriteEndObject();
    }
}

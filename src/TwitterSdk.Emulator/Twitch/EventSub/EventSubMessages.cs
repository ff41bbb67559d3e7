using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Messages as they travel.</summary>
internal static class EventSubMessages
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'00Z'";

    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>To the nanosecond, as the vendor writes it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a session is told about itself.</summary>
    public static byte[] Session(string type, string id, string status, int? keepAlive, string? reconnectUrl, DateTimeOffset connectedAt, DateTimeOffset now) => Message(type, null, null, now, json =>
    {
        json.WriteStartObject("session"u8);
        json.WriteString("id"u8, id);
        json.WriteString("status"u8, status);
        if (keepAlive is { } seconds)
            json.WriteNumber("keepalive_timeout_seconds"u8, seconds);
        else
            json.WriteNull("keepalive_timeout_seconds"u8);
        json.WriteString("reconnect_url"u8, reconnectUrl);
        json.WriteString("connected_at"u8, Time(connectedAt));
        json.WriteEndObject();
    });

    public static byte[] KeepAlive(DateTimeOffset now) => Message("session_keepalive", null, null, now, _ => { });

    /// <summary>A notification or revocation for a web socket.</summary>
    public static byte[] Message(string type, string? id, EventSubEntry? about, DateTimeOffset now, Action<Utf8JsonWriter> payload) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("metadata"u8);
        json.WriteString("message_id"u8, id ?? Guid.NewGuid().ToString());
        json.WriteString("message_type"u8, type);
        json.WriteString("message_timestamp"u8, Time(now));
        if (about is not null)
        {
            json.WriteString("subscription_type"u8, about.Type.Type);
            json.WriteString("subscription_version"u8, about.Type.Version);
        }

        json.WriteEndObject();
        json.WriteStartObject("payload"u8);
        payload(json);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>The payload: the subscription, and what happened.</summary>
    public static void Payload(Utf8JsonWriter json, EventSubEntry entry, byte[]? what)
    {
        json.WritePropertyName("subscription"u8);
        entry.Write(json);
        if (what is null)
            return;
        if (entry.Type.IsBatched)
        {
            json.WriteStartArray("events"u8);
            json.WriteRawValue(what);
            json.WriteEndArray();
            return;
        }

        json.WritePropertyName("event"u8);
        json.WriteRawValue(what);
    }

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_json))
            write(json);
        return buffer.WrittenSpan.ToArray();
    }
}

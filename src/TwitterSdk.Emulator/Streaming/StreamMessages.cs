using System.Text;
using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Content;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Streaming;

/// <summary>What streams say beside tweets.</summary>
internal static class StreamMessages
{
    /// <summary>What says in a silence that the connection still stands.</summary>
    public static readonly ReadOnlyMemory<byte> KeepAlive = "\r\n"u8.ToArray();

    public static byte[] Delete(EmulatorTweet tweet, DateTimeOffset now) => Of("delete", json =>
    {
        json.WriteStartObject("status"u8);
        json.WriteTwin("id", tweet.Id);
        json.WriteTwin("user_id", tweet.Author.Id);
        json.WriteEndObject();
        json.WriteText("timestamp_ms", now.ToUnixTimeMilliseconds());
    });

    public static byte[] DeleteMessage(EmulatorMessage message, EmulatorUser by) => Of("delete", json =>
    {
        json.WriteStartObject("direct_message"u8);
        json.WriteTwin("id", message.Id);
        json.WriteTwin("user_id", by.Id);
        json.WriteEndObject();
    });

    public static byte[] Event(AccountEvent told, WireOptions options) => Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("event"u8, told.Name);
        json.WriteRubyTime("created_at", told.At);
        json.WritePropertyName("source"u8);
        UserWriter.Write(json, told.From, options, withStatus: false);
        json.WritePropertyName("target"u8);
        UserWriter.Write(json, told.To, options, withStatus: false);
        if (told.Object is { } write)
        {
            json.WritePropertyName("target_object"u8);
            write(json);
        }

        json.WriteEndObject();
    });

    /// <summary>From where a connection is fed.</summary>
    public static byte[] ConnectionMetadata(string dataCenter, DateTimeOffset now) => Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "connection_metadata");
        json.WriteString("datacenter"u8, dataCenter);
        json.WriteNumber("timestamp"u8, now.ToUnixTimeMilliseconds());
        json.WriteEndObject();
    });

    public static byte[] Control(string address) => Of("control", json => json.WriteString("control_uri"u8, address));

    /// <summary>A message for one of the accounts of a site stream.</summary>
    public static byte[] Envelope(EmulatorUser user, byte[] message, bool asText) => Bytes(json =>
    {
        json.WriteStartObject();
        if (asText)
            json.WriteText("for_user_str", user.Id);
        else
            json.WriteNumber("for_user"u8, user.Id);
        json.WritePropertyName("message"u8);
        json.WriteRawValue(message, skipInputValidation: true);
        json.WriteEndObject();
    });

    public static byte[] Disconnect(int code, string stream, string reason) => Of("disconnect", json =>
    {
        json.WriteNumber("code"u8, code);
        json.WriteString("stream_name"u8, stream);
        json.WriteString("reason"u8, reason);
    });

    public static byte[] Friends(IEnumerable<EmulatorUser> friends, bool asText) => Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray(asText ? "friends_str" : "friends");
        foreach (EmulatorUser friend in friends)
        {
            if (asText)
                json.WriteStringValue(friend.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            else
                json.WriteNumberValue(friend.Id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A message with its line end, and its length before it where that was asked for.</summary>
    public static byte[] Frame(byte[] message, bool withLength)
    {
        string prefix = withLength ? (message.Length + 2).ToString(System.Globalization.CultureInfo.InvariantCulture) + "\r\n" : "";
        return [.. Encoding.ASCII.GetBytes(prefix), .. message, (byte)'\r', (byte)'\n'];
    }

    /// <summary>An object whose one member says what it is.</summary>
    public static byte[] Of(string name, Action<Utf8JsonWriter> write) => Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject(name);
        write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static byte[] Bytes(Action<Utf8JsonWriter> write) => EmulatorResponse.Json(write).Body.ToArray();
}

using System.Text;
using System.Text.Json;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Streaming;

/// <summary>What streams say beside tweets.</summary>
internal static class StreamMessages
{
    public static byte[] Delete(EmulatorTweet tweet, DateTimeOffset now) => Of("delete", json =>
    {
        json.WriteStartObject("status"u8);
        json.WriteTwin("id", tweet.Id);
        json.WriteTwin("user_id", tweet.Author.Id);
        json.WriteEndObject();
        json.WriteText("timestamp_ms", now.ToUnixTimeMilliseconds());
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

    private static byte[] Of(string name, Action<Utf8JsonWriter> write) => Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject(name);
        write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static byte[] Bytes(Action<Utf8JsonWriter> write) => EmulatorResponse.Json(write).Body.ToArray();
}

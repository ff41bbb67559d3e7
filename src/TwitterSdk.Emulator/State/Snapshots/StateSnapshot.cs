using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>All that Twitter remembers as one JSON text, and back. Uploads, sign-ins and streams under way are not part of it.</summary>
internal static class StateSnapshot
{
    private const int Version = 1;

    public static string Write(EmulatorState state)
    {
        lock (state.Services.Gate)
        {
            var json = new JsonObject { ["version"] = Version };
            PeopleSnapshot.Write(state, json);
            AppSnapshot.Write(state, json);
            TweetSnapshot.Write(state, json);
            TalkSnapshot.Write(state, json);
            return Text(json);
        }
    }

    private static string Text(JsonObject json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
            json.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="InvalidDataException">The text is no snapshot.</exception>
    /// <exception cref="InvalidOperationException">There is something in the state already.</exception>
    public static void Read(EmulatorState state, string text)
    {
        JsonObject json;
        try
        {
            json = JsonNode.Parse(text) as JsonObject ?? throw new InvalidDataException("The snapshot is no JSON object.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The snapshot is no JSON.", broken);
        }

        if (json.MaybeLong("version") != Version)
            throw new InvalidDataException($"The snapshot is of version {json["version"]?.ToJsonString() ?? "none"}; {Version} is known.");
        lock (state.Services.Gate)
        {
            if (state.Users.All.Count > 0)
                throw new InvalidOperationException("A snapshot is loaded into an empty state: start an emulator for it.");
            PeopleSnapshot.Read(state, json);
            AppSnapshot.Read(state, json);
            TweetSnapshot.Read(state, json);
            TalkSnapshot.Read(state, json);
            PeopleSnapshot.ReadPins(state, json);
        }
    }
}

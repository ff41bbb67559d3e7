using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>All that both vendors remember as one JSON text, and back. Uploads, sign-ins, streams and web sockets under way are not part of it.</summary>
internal static class StateSnapshot
{
    private const int Version = 3;

    // Knew neither Twitch nor the bytes of media; the second one neither webhooks nor EventSub.
    private const int FirstVersion = 1;

    public static string Write(EmulatorState state)
    {
        lock (state.Services.Gate)
        {
            var json = new JsonObject { ["version"] = Version };
            PeopleSnapshot.Write(state, json);
            AppSnapshot.Write(state, json);
            TweetSnapshot.Write(state, json);
            TalkSnapshot.Write(state, json);
            WebhookSnapshot.Write(state, json);
            if (state.Twitch is { IsValueCreated: true } twitch)
                json["twitch"] = TwitchSnapshot.Write(twitch.Value);
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

        if (json["version"] is not JsonValue version || !version.TryGetValue(out int number) || number is < FirstVersion or > Version)
            throw new InvalidDataException($"The snapshot is of version {json["version"]?.ToJsonString() ?? "none"}; {FirstVersion} to {Version} are known: save it anew with the emulator that wrote it, or begin without it.");
        lock (state.Services.Gate)
        {
            if (state.Users.All.Count > 0 || (state.Twitch is { IsValueCreated: true } twitch && twitch.Value.State.Users.All.Count > 0))
                throw new InvalidOperationException("A snapshot is loaded into an empty state: start an emulator for it.");
            try
            {
                Fill(state, json);
            }
            catch (Exception broken) when (broken is FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
            {
                throw new InvalidDataException($"The snapshot is damaged: {broken.Message}", broken);
            }
        }
    }

    private static void Fill(EmulatorState state, JsonObject json)
    {
        PeopleSnapshot.Read(state, json);
        AppSnapshot.Read(state, json);
        TweetSnapshot.Read(state, json);
        TalkSnapshot.Read(state, json);
        PeopleSnapshot.ReadPins(state, json);
        WebhookSnapshot.Read(state, json);
        if (json["twitch"] is JsonObject other && state.Twitch is not null)
            TwitchSnapshot.Read(state.Twitch.Value, other);
    }
}

using System.Text.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.DirectMessages;

/// <summary>Writes a message event; its ids are text, unlike everywhere else.</summary>
internal static class MessageWriter
{
    public static void Write(Utf8JsonWriter json, EmulatorMessage message, EmulatorState state)
    {
        WireText text = WireText.Of(message.Text, message.Id, state.Users);
        json.WriteStartObject();
        json.WriteString("type"u8, "message_create");
        json.WriteText("id", message.Id);
        json.WriteText("created_timestamp", message.CreatedAt.ToUnixTimeMilliseconds());
        json.WriteStartObject("message_create"u8);
        json.WriteStartObject("target"u8);
        json.WriteText("recipient_id", message.Recipient!.Id);
        json.WriteEndObject();
        json.WriteText("sender_id", message.Sender.Id);
        json.WriteStartObject("message_data"u8);
        json.WriteString("text"u8, text.Text);
        json.WriteStartObject("entities"u8);
        EntitiesWriter.Write(json, text, state.Users);
        json.WriteEndObject();
        if (message.Media is { } media)
            WriteAttachment(json, message, media, state);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAttachment(Utf8JsonWriter json, EmulatorMessage message, EmulatorMedia media, EmulatorState state)
    {
        var carrier = new EmulatorTweet(message.Id, message.Sender, "", message.CreatedAt) { Media = [media] };
        TextEntity place = WireText.Of(carrier, state.Users).Entities[0];
        json.WriteStartObject("attachment"u8);
        json.WriteString("type"u8, "media");
        json.WritePropertyName("media"u8);
        EntitiesWriter.WriteMedia(json, carrier, media, place, new WireOptions(state, message.Sender));
        json.WriteEndObject();
    }
}

using System.Text.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>A user's direct messages, sent and received, in the form that they had when there were user streams.</summary>
internal sealed class OldMessages(EmulatorState state, EmulatorUser user) : IStreamContent
{
    private readonly WireOptions _options = new(state, Viewer: null);

    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (happened is MessageSent { Message: { Recipient: { } recipient } sent } && (sent.Sender == user || recipient == user))
            send(StreamMessages.Of("direct_message", json => Write(json, sent, recipient)));
        else if (happened is MessageHidden { Message: var gone, By: var by } && by == user)
            send(StreamMessages.DeleteMessage(gone, user));
    }

    private void Write(Utf8JsonWriter json, EmulatorMessage message, EmulatorUser recipient)
    {
        WireText text = WireText.Of(message.Text, message.Id, state.Users);
        json.WriteTwin("id", message.Id);
        json.WriteString("text"u8, text.Text);
        WriteSide(json, "sender", message.Sender);
        WriteSide(json, "recipient", recipient);
        json.WriteRubyTime("created_at", message.CreatedAt);
        json.WriteStartObject("entities"u8);
        EntitiesWriter.Write(json, text, state.Users);
        json.WriteEndObject();
    }

    private void WriteSide(Utf8JsonWriter json, string side, EmulatorUser who)
    {
        json.WritePropertyName(side);
        UserWriter.Write(json, who, _options, withStatus: false);
        json.WriteTwin(side + "_id", who.Id);
        json.WriteString(side + "_screen_name", who.ScreenName);
    }
}

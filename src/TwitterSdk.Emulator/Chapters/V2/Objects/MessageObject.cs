using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Emulator.Wire;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>All that v2 can tell about an event of a conversation.</summary>
internal static class MessageObject
{
    public static JsonObject Make(EmulatorMessage message, EmulatorState state)
    {
        var json = new JsonObject
        {
            ["id"] = WireId.Of(message.Id),
            ["event_type"] = Kind(message.Kind),
            ["sender_id"] = WireId.Of(message.Sender.Id),
            ["dm_conversation_id"] = message.Conversation.Id,
            ["created_at"] = TimeText.Write(message.CreatedAt, TimeForm.IsoMilliseconds),
        };
        if (message.Kind == EmulatorMessageKind.Message)
            AddText(json, message, state);
        else
            json["participant_ids"] = new JsonArray([.. message.Conversation.Participants.Select(user => (JsonNode?)WireId.Of(user.Id))]);
        if (message.Media is { } media)
            json["attachments"] = new JsonObject { ["media_keys"] = new JsonArray(media.Key) };
        return json;
    }

    /// <summary>As the vendor calls it, in answers and in the filter of lists.</summary>
    public static string Kind(EmulatorMessageKind kind) => kind == EmulatorMessageKind.Message ? "MessageCreate" : "ParticipantsJoin";

    private static void AddText(JsonObject json, EmulatorMessage message, EmulatorState state)
    {
        WireText text = WireText.Of(message.Text, message.Id, state.Users);
        json["text"] = text.Text;
        if (text.Entities.Count > 0)
            json["entities"] = EntitiesObject.Of(text, state.Users);
        JsonNode?[] tweets =
        [
            .. text.Entities.Where(entity => entity.Kind == TextEntityKind.Url).Select(TweetOf).OfType<string>()
                .Select(id => new JsonObject { ["id"] = id }),
        ];
        if (tweets.Length > 0)
            json["referenced_tweets"] = new JsonArray(tweets);
    }

    /// <summary>A link to a tweet refers to it: <c>https://x.com/ada/status/20</c>.</summary>
    private static string? TweetOf(TextEntity link) =>
        link.Value.Split('/') is [.., "status", { Length: > 0 } id] && id.All(char.IsAsciiDigit) ? id : null;
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.DirectMessages;

internal sealed class NewMessage : IHandler
{
    private const int MaxLength = 10_000;

    public string Route => "POST api 1.1/direct_messages/events/new.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = MessageAccess.User(request);
        const string create = "event.message_create.";
        long recipientId = Lookup.Id(request.JsonText(create + "target.recipient_id"), "recipient_id");
        if (!request.State.Users.TryFind(recipientId, out EmulatorUser? recipient))
            throw new Refusal(403, 108, "The recipient does not exist.");
        SocialGraph graph = request.State.Graph;
        if (graph.Blocks.Has(recipient, me))
            throw new Refusal(403, 349, "You may not send messages to this user.");
        if (!recipient.AcceptsAllMessages && recipient != me && !graph.Follows.Has(recipient, me))
            throw new Refusal(403, 150, "You can send messages to your followers only.");
        string text = request.JsonText(create + "message_data.text") ?? "";
        if (text.EnumerateRunes().Count() > MaxLength)
            throw new Refusal(403, 354, "The message is too long.");

        string? mediaId = request.JsonText(create + "message_data.attachment.media.id");
        EmulatorMedia? media = mediaId is null ? null : Lookup.Media(request, Lookup.Id(mediaId, "media.id"));
        EmulatorMessage message = request.State.Messages.Add(me, recipient, text, media);
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("event"u8);
            MessageWriter.Write(json, message, request.State);
            json.WriteEndObject();
        });
    }
}

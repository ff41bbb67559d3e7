using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Messages;

/// <summary>Direct messages of the calling user: between two, and in groups.</summary>
internal static class MessageRoutes
{
    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new MessagePage("GET api 2/dm_events", answers, _ => _ => true),
        new MessagePage("GET api 2/dm_conversations/with/{}/dm_events", answers, request =>
        {
            EmulatorConversation between = request.State.Messages.Between(MessageAccess.User(request), V2Lookup.UserInPath(request, "participant_id"));
            return message => message.Conversation == between;
        }),
        new MessagePage("GET api 2/dm_conversations/{}/dm_events", answers, request =>
        {
            EmulatorConversation conversation = MessageAccess.Conversation(request, "id");
            return message => message.Conversation == conversation;
        }),
        new RouteHandler("GET api 2/dm_events/{}", request =>
        {
            MessageAccess.User(request);
            return answers.One(request, ObjectKind.Message, request.PathText("event_id"), "event_id");
        }),
        new RouteHandler("DELETE api 2/dm_events/{}", request => Delete(request, answers)),
        new RouteHandler("POST api 2/dm_conversations", request => CreateGroup(request, answers)),
        new RouteHandler("POST api 2/dm_conversations/with/{}/messages", request =>
        {
            EmulatorUser me = MessageAccess.Writer(request);
            EmulatorUser other = V2Lookup.UserInPath(request, "participant_id");
            return Send(request, answers, me, request.State.Messages.Between(me, other), "");
        }),
        new RouteHandler("POST api 2/dm_conversations/{}/messages", request =>
            Send(request, answers, MessageAccess.Writer(request), MessageAccess.Conversation(request, "dm_conversation_id"), "")),
    ];

    private static EmulatorResponse Delete(EmulatorRequest request, V2Answers answers)
    {
        EmulatorUser me = MessageAccess.Writer(request);
        EmulatorMessage message = request.State.Messages.Find(request.PathLong("event_id"), me)
            ?? throw Refusal.With(404, ApiProblem.NotFound(ObjectKind.Message.Resource, "event_id", request.PathText("event_id")));
        request.State.Messages.Remove(message, me);
        return answers.Data(request, new JsonObject { ["deleted"] = true });
    }

    private static EmulatorResponse CreateGroup(EmulatorRequest request, V2Answers answers)
    {
        EmulatorUser me = MessageAccess.Writer(request);
        if (request.JsonText("conversation_type") != "Group")
            throw Refusal.Invalid("conversation_type", "must be Group");
        EmulatorUser[] others = [.. request.Wire.Json!.RootElement.GetProperty("participant_ids"u8).EnumerateArray()
            .Select(id => V2Lookup.User(request, "participant_ids", id.ToString()))];
        foreach (EmulatorUser other in others)
            MessageAccess.CheckMaySend(request, me, other);
        // What is wrong with the message must be known before there is a group.
        MessageContent content = MessageContent.Of(request, "message.");
        return Sent(request, answers, request.State.Messages.Add(request.State.Messages.AddGroup(me, others), me, content.Text, content.Media));
    }

    private static EmulatorResponse Send(EmulatorRequest request, V2Answers answers, EmulatorUser me, EmulatorConversation conversation, string prefix)
    {
        if (!conversation.IsGroup && conversation.Participants.FirstOrDefault(user => user != me) is { } other)
            MessageAccess.CheckMaySend(request, me, other);
        MessageContent content = MessageContent.Of(request, prefix);
        return Sent(request, answers, request.State.Messages.Add(conversation, me, content.Text, content.Media));
    }

    private static EmulatorResponse Sent(EmulatorRequest request, V2Answers answers, EmulatorMessage message) => answers.Data(request, new JsonObject
    {
        ["dm_conversation_id"] = message.Conversation.Id,
        ["dm_event_id"] = WireId.Of(message.Id),
    });
}

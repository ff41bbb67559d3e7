using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Messages;

/// <summary>Who may read and write messages. For OAuth 2.0 the scopes said so already.</summary>
internal static class MessageAccess
{
    public static EmulatorUser User(EmulatorRequest request) => request.Caller.Token is { Access: not EmulatorAccess.ReadWriteDirectMessages }
        ? throw new Refusal(403, 261, "This app may not use direct messages.")
        : request.Me;

    public static EmulatorUser Writer(EmulatorRequest request)
    {
        Lookup.Writer(request);
        return User(request);
    }

    public static EmulatorConversation Conversation(EmulatorRequest request, string parameter)
    {
        EmulatorUser me = User(request);
        string id = request.PathText(parameter);
        return request.State.Messages.FindConversation(id, me)
            ?? throw Refusal.With(404, ApiProblem.NotFound("dm_conversation", parameter, id));
    }

    public static void CheckMaySend(EmulatorRequest request, EmulatorUser me, EmulatorUser other)
    {
        SocialGraph graph = request.State.Graph;
        if (graph.Blocks.Has(other, me) || graph.MessageBlocks.Has(other, me))
            throw new Refusal(403, 349, "You may not send messages to this user.");
        if (!other.AcceptsAllMessages && other != me && !graph.Follows.Has(other, me))
            throw new Refusal(403, 150, "You can send messages to your followers only.");
    }
}

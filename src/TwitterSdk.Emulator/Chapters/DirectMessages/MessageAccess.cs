using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.DirectMessages;

/// <summary>Direct messages need a permission of their own.</summary>
internal static class MessageAccess
{
    public static EmulatorUser User(EmulatorRequest request)
    {
        EmulatorUser me = request.Me;
        return request.Caller.Token?.Access == EmulatorAccess.ReadWriteDirectMessages
            ? me
            : throw new Refusal(403, 93, "This app may not use direct messages.");
    }

    public static EmulatorMessage Message(EmulatorRequest request, string name = "id")
    {
        EmulatorUser me = User(request);
        // Groups are for v2 alone.
        return request.State.Messages.Find(Lookup.Id(request.RequiredText(name), name), me) is { Recipient: not null } message
            ? message
            : throw Refusal.NoSuchPage();
    }

    /// <summary>The other side, by its id.</summary>
    public static EmulatorUser Recipient(EmulatorRequest request) =>
        request.State.Users.TryFind(request.RequiredLong("recipient_id"), out EmulatorUser? recipient)
            ? recipient
            : throw new Refusal(403, 108, "The recipient does not exist.");
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.DirectMessages;

internal sealed class MarkRead : IHandler
{
    public string Route => "POST api 1.1/direct_messages/mark_read.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorMessage message = MessageAccess.Message(request, "last_read_event_id");
        request.State.Messages.MarkRead(request.Me, MessageAccess.Recipient(request), message);
        return EmulatorResponse.Empty(204);
    }
}

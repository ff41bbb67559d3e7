using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.DirectMessages;

internal sealed class DestroyMessage : IHandler
{
    public string Route => "DELETE api 1.1/direct_messages/events/destroy.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorMessage message = MessageAccess.Message(request);
        request.State.Messages.Remove(message, request.Me);
        return EmulatorResponse.Empty(204);
    }
}

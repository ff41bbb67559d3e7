using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.DirectMessages;

internal sealed class IndicateTyping : IHandler
{
    public string Route => "POST api 1.1/direct_messages/indicate_typing.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = MessageAccess.User(request);
        request.State.Messages.IndicateTyping(me, MessageAccess.Recipient(request));
        return EmulatorResponse.Empty(204);
    }
}

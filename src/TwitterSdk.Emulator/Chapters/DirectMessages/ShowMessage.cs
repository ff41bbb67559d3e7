using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.DirectMessages;

internal sealed class ShowMessage : IHandler
{
    public string Route => "GET api 1.1/direct_messages/events/show.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorMessage message = MessageAccess.Message(request);
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("event"u8);
            MessageWriter.Write(json, message, request.State);
            json.WriteEndObject();
        });
    }
}

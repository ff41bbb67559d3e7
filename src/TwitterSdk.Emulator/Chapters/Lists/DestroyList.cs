using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Lists;

internal sealed class DestroyList : IHandler
{
    public string Route => "POST api 1.1/lists/destroy.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorList list = ListReference.Own(request);
        request.State.Lists.Remove(list);
        return ListWriter.Answer(request, list);
    }
}

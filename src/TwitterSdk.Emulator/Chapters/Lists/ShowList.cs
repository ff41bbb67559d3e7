using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.Lists;

internal sealed class ShowList : IHandler
{
    public string Route => "GET api 1.1/lists/show.json";

    public EmulatorResponse Handle(EmulatorRequest request) => ListWriter.Answer(request, ListReference.Find(request));
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Lists;

internal sealed class UpdateList : IHandler
{
    public string Route => "POST api 1.1/lists/update.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorList list = ListReference.Own(request);
        list.Name = request.Text("name") ?? list.Name;
        list.Description = request.Text("description") ?? list.Description;
        list.IsPrivate = request.Text("mode") is { } mode ? mode == "private" : list.IsPrivate;
        return ListWriter.Answer(request, list);
    }
}

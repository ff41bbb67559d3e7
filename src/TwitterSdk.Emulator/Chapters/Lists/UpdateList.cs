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
        request.State.Lists.Change(list, changed =>
        {
            changed.Name = request.Text("name") ?? changed.Name;
            changed.Description = request.Text("description") ?? changed.Description;
            changed.IsPrivate = request.Text("mode") is { } mode ? mode == "private" : changed.IsPrivate;
        });
        return ListWriter.Answer(request, list);
    }
}

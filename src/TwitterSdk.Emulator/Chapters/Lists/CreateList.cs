using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Lists;

internal sealed class CreateList : IHandler
{
    public string Route => "POST api 1.1/lists/create.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorList list = request.State.Lists.Add(Lookup.Writer(request), request.RequiredText("name"), made =>
        {
            made.Description = request.Text("description") ?? "";
            made.IsPrivate = request.Text("mode") == "private";
        });
        return ListWriter.Answer(request, list);
    }
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Lists;

/// <summary>Lets the caller follow a list, or follow it no more.</summary>
/// <param name="verb"><c>create</c> or <c>destroy</c>.</param>
internal sealed class ChangeSubscription(string verb) : IHandler
{
    public string Route => $"POST api 1.1/lists/subscribers/{verb}.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorList list = ListReference.Find(request);
        if (verb == "create")
            request.State.Lists.AddSubscriber(list, me);
        else
            request.State.Lists.RemoveSubscriber(list, me);
        return ListWriter.Answer(request, list);
    }
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Blocks;

internal sealed class DestroyBlock : IHandler
{
    public string Route => "POST api 1.1/blocks/destroy.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser other = Lookup.User(request);
        request.State.Graph.Unblock(Lookup.Writer(request), other);
        return Answers.User(request, other);
    }
}

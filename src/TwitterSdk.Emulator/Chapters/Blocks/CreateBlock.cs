using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Blocks;

internal sealed class CreateBlock : IHandler
{
    public string Route => "POST api 1.1/blocks/create.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorUser other = Lookup.User(request);
        if (other == me)
            throw new Refusal(403, 47, "You can't block yourself.");
        request.State.Graph.Block(me, other);
        return Answers.User(request, other);
    }
}

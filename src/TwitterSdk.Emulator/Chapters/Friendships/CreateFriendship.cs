using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Friendships;

internal sealed class CreateFriendship : IHandler
{
    public string Route => "POST api 1.1/friendships/create.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorUser other = Lookup.User(request);
        if (other == me)
            throw new Refusal(403, 158, "You can't follow yourself.");
        if (request.State.Graph.Blocks.Has(other, me))
            throw new Refusal(403, 162, "You are blocked from following this user.");
        request.State.Graph.Follow(me, other);
        return Answers.User(request, other);
    }
}

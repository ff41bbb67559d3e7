using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Friendships;

internal sealed class DestroyFriendship : IHandler
{
    public string Route => "POST api 1.1/friendships/destroy.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorUser other = Lookup.User(request);
        request.State.Graph.Unfollow(me, other);
        return Answers.User(request, other);
    }
}

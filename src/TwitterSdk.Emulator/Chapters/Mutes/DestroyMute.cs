using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Mutes;

internal sealed class DestroyMute : IHandler
{
    public string Route => "POST api 1.1/mutes/users/destroy.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorUser other = Lookup.User(request);
        if (!request.State.Graph.Mutes.Has(me, other))
            throw new Refusal(403, 272, "You do not mute this user.");
        request.State.Graph.Unmute(me, other);
        return Answers.User(request, other);
    }
}

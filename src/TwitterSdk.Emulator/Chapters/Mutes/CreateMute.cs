using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Mutes;

internal sealed class CreateMute : IHandler
{
    public string Route => "POST api 1.1/mutes/users/create.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorUser other = Lookup.User(request);
        if (other == me)
            throw new Refusal(403, 271, "You can't mute yourself.");
        request.State.Graph.Mute(me, other);
        return Answers.User(request, other);
    }
}

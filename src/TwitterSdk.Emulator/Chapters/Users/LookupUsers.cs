using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Users;

internal sealed class LookupUsers(string verb) : IHandler
{
    public string Route => $"{verb} api 1.1/users/lookup.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        List<EmulatorUser> users = Lookup.Users(request);
        return users.Count == 0 ? throw new Refusal(404, 17, "No user matches.") : Answers.Users(request, users);
    }
}

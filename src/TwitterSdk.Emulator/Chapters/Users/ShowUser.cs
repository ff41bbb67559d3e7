using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.Users;

internal sealed class ShowUser : IHandler
{
    public string Route => "GET api 1.1/users/show.json";

    public EmulatorResponse Handle(EmulatorRequest request) => Answers.User(request, Lookup.User(request));
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Account;

internal sealed class UpdateProfile : IHandler
{
    public string Route => "POST api 1.1/account/update_profile.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        me.Name = Value(request, "name", 50) ?? me.Name;
        me.Location = Value(request, "location", 30) ?? me.Location;
        me.Description = Value(request, "description", 160) ?? me.Description;
        me.Url = Value(request, "url", 100) ?? me.Url;
        return Answers.User(request, me);
    }

    private static string? Value(EmulatorRequest request, string name, int most)
    {
        string? value = request.Text(name);
        return value?.Length > most ? throw new Refusal(403, 120, $"{name} is too long (maximum is {most} characters).") : value;
    }
}

using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2;

/// <summary>Does something for the calling user, and answers with whether it is so now.</summary>
/// <param name="change">Gets the caller and returns the new state.</param>
internal sealed class StateChange(
    string route, V2Answers answers, string member, Func<EmulatorRequest, EmulatorUser, bool> change) : IHandler
{
    public string Route => route;

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = V2Lookup.Writer(request);
        return answers.Data(request, new JsonObject { [member] = change(request, me) });
    }
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Blocks;

/// <summary>Whom the caller blocks or mutes, as users.</summary>
/// <param name="path"><c>blocks</c> or <c>mutes/users</c>.</param>
internal sealed class RelationList(string path, Func<SocialGraph, Relation> relation) : IHandler
{
    public string Route => $"GET api 1.1/{path}/list.json";

    public EmulatorResponse Handle(EmulatorRequest request) =>
        Answers.UserPage(request, relation(request.State.Graph).Of(request.Me));
}

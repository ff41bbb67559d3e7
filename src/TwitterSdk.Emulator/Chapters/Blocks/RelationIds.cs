using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Blocks;

/// <summary>Whom the caller blocks or mutes, as ids.</summary>
/// <param name="path"><c>blocks</c> or <c>mutes/users</c>.</param>
internal sealed class RelationIds(string path, Func<SocialGraph, Relation> relation) : IHandler
{
    public string Route => $"GET api 1.1/{path}/ids.json";

    public EmulatorResponse Handle(EmulatorRequest request) =>
        Answers.IdPage(request, [.. relation(request.State.Graph).Of(request.Me).Select(user => user.Id)]);
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Followers;

/// <summary>Ids of followers or friends: the two ends of the same relation.</summary>
/// <param name="chapter"><c>followers</c> or <c>friends</c>.</param>
internal sealed class FollowIds(string chapter) : IHandler
{
    public string Route => $"GET api 1.1/{chapter}/ids.json";

    public EmulatorResponse Handle(EmulatorRequest request) =>
        Answers.IdPage(request, [.. FollowList.Find(request, chapter).Select(user => user.Id)]);
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Followers;

/// <summary>Followers or friends: the two ends of the same relation.</summary>
/// <param name="chapter"><c>followers</c> or <c>friends</c>.</param>
internal sealed class FollowList(string chapter) : IHandler
{
    public string Route => $"GET api 1.1/{chapter}/list.json";

    public static IReadOnlyList<EmulatorUser> Find(EmulatorRequest request, string chapter)
    {
        EmulatorUser user = Lookup.UserOrMe(request);
        if (!request.State.Graph.MaySee(request.Viewer, user))
            throw Refusal.Plain(401, "Not authorized.");
        return chapter == "followers" ? request.State.Graph.Follows.To(user) : request.State.Graph.Follows.Of(user);
    }

    public EmulatorResponse Handle(EmulatorRequest request) => Answers.UserPage(request, Find(request, chapter));
}

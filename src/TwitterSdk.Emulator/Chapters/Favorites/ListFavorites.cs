using TwitterSdk.Emulator.Chapters.Statuses;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Favorites;

internal sealed class ListFavorites : IHandler
{
    public string Route => "GET api 1.1/favorites/list.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser user = Lookup.UserOrMe(request);
        return Timeline.Answer(request, user.NewestLiked.Where(tweet => request.State.Graph.MaySee(request.Viewer, tweet.Author)));
    }
}

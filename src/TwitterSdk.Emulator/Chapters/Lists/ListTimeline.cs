using TwitterSdk.Emulator.Chapters.Statuses;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Lists;

internal sealed class ListTimeline : IHandler
{
    public string Route => "GET api 1.1/lists/statuses.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorList list = ListReference.Find(request);
        bool withRetweets = request.Flag("include_rts", otherwise: true);
        return Timeline.Answer(
            request,
            Feeds.Of(list).Where(tweet => request.State.Graph.MaySee(request.Viewer, tweet.Author)),
            tweet => withRetweets || tweet.RetweetOf is null);
    }
}

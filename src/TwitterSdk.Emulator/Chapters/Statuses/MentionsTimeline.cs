using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class MentionsTimeline : IHandler
{
    public string Route => "GET api 1.1/statuses/mentions_timeline.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = request.Me;
        return Timeline.Answer(request, Feeds.Mentions(request.State, me).Where(tweet => request.State.Graph.MaySee(me, tweet.Author)));
    }
}

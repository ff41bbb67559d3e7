using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class HomeTimeline : IHandler
{
    public string Route => "GET api 1.1/statuses/home_timeline.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        bool withoutReplies = request.Flag("exclude_replies");
        return Timeline.Answer(request, Feeds.Home(request.State, request.Me), tweet => !withoutReplies || tweet.InReplyTo is null);
    }
}

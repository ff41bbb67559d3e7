using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class HomeTimeline : IHandler
{
    public string Route => "GET api 1.1/statuses/home_timeline.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = request.Me;
        SocialGraph graph = request.State.Graph;
        IEnumerable<EmulatorTweet> mine = request.State.Tweets.NewestFirst().Where(tweet =>
            tweet.Author == me || (graph.Follows.Has(me, tweet.Author) && !graph.Mutes.Has(me, tweet.Author)));
        bool withoutReplies = request.Flag("exclude_replies");
        return Timeline.Answer(request, mine, tweet => !withoutReplies || tweet.InReplyTo is null);
    }
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class RetweetsOfMe : IHandler
{
    public string Route => "GET api 1.1/statuses/retweets_of_me.json";

    public EmulatorResponse Handle(EmulatorRequest request) =>
        Timeline.Answer(request, Enumerable.Reverse(request.Me.Tweets).Where(tweet => tweet.Retweets.Count > 0));
}

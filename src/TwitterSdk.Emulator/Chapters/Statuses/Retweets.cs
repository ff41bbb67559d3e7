using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class Retweets : IHandler
{
    public string Route => "GET api 1.1/statuses/retweets/{}.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorTweet tweet = Lookup.Tweet(request, request.PathId());
        return Answers.Tweets(request, Enumerable.Reverse(tweet.Retweets).Take(Math.Clamp(request.Int("count", 100), 1, 100)));
    }
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class RetweetsOfMe : IHandler
{
    public string Route => "GET api 1.1/statuses/retweets_of_me.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        TweetStore tweets = request.State.Tweets;
        HashSet<EmulatorTweet> repeated = [.. tweets.All.Select(tweet => tweet.RetweetOf).OfType<EmulatorTweet>()];
        return Timeline.Answer(request, tweets.NewestFirst().Where(tweet => tweet.Author == request.Me && repeated.Contains(tweet)));
    }
}

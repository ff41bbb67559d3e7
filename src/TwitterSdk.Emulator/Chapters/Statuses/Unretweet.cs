using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class Unretweet : IHandler
{
    public string Route => "POST api 1.1/statuses/unretweet/{}.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorTweet tweet = Lookup.Tweet(request, request.PathId());
        EmulatorTweet original = tweet.RetweetOf ?? tweet;
        EmulatorTweet? mine = original.Retweets.Find(retweet => retweet.Author == me);
        // The vendor answers the original, whether there was a retweet to take back or not.
        if (mine is not null)
            request.State.Tweets.Remove(mine);
        return Answers.Tweet(request, original);
    }
}

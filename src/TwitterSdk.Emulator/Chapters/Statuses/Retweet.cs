using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class Retweet : IHandler
{
    public string Route => "POST api 1.1/statuses/retweet/{}.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorTweet tweet = Lookup.Tweet(request, request.PathId());
        EmulatorTweet original = tweet.RetweetOf ?? tweet;
        if (original.Author.IsProtected && original.Author != me)
            throw new Refusal(403, 328, "The tweet of a protected user can't be retweeted.");
        if (original.Retweets.Exists(retweet => retweet.Author == me))
            throw new Refusal(403, 327, "You have retweeted this tweet already.");
        return Answers.Tweet(request, request.State.Tweets.AddRetweet(me, tweet));
    }
}

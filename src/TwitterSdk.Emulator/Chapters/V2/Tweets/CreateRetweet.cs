using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Tweets;

/// <summary>Retweets once; the second time it only tells that it is so.</summary>
internal sealed class CreateRetweet(V2Answers answers) : IHandler
{
    public string Route => "POST api 2/users/{}/retweets";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = V2Lookup.Writer(request);
        EmulatorTweet tweet = V2Lookup.TweetInBody(request, "tweet_id");
        EmulatorTweet original = tweet.RetweetOf ?? tweet;
        if (original.Author.IsProtected && original.Author != me)
            throw new Refusal(403, 0, "The tweet of a protected user can't be retweeted.");
        EmulatorTweet mine = original.Retweets.Find(retweet => retweet.Author == me)
            ?? request.State.Tweets.AddRetweet(me, tweet);
        return answers.Data(request, new JsonObject { ["rest_id"] = WireId.Of(mine.Id), ["retweeted"] = true });
    }
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class DestroyTweet : IHandler
{
    public string Route => "POST api 1.1/statuses/destroy/{}.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorTweet tweet = Lookup.Tweet(request, request.PathId());
        if (tweet.Author != me)
            throw new Refusal(403, 183, "You may not delete the tweet of somebody else.");
        EmulatorResponse answer = Answers.Tweet(request, tweet);
        request.State.Tweets.Remove(tweet);
        return answer;
    }
}

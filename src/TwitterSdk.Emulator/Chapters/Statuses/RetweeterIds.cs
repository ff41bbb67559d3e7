using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

internal sealed class RetweeterIds : IHandler
{
    public string Route => "GET api 1.1/statuses/retweeters/ids.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorTweet tweet = Lookup.Tweet(request, request.RequiredLong("id"));
        return Answers.IdPage(request, [.. Enumerable.Reverse(tweet.Retweets).Select(retweet => retweet.Author.Id)]);
    }
}

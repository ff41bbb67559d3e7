using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Favorites;

internal sealed class DestroyFavorite : IHandler
{
    public string Route => "POST api 1.1/favorites/destroy.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorTweet tweet = Lookup.Tweet(request, request.RequiredLong("id"));
        if (!tweet.Likes.Contains(me))
            throw Refusal.NoSuchTweet();
        request.State.Tweets.Unlike(me, tweet);
        return Answers.Tweet(request, tweet);
    }
}

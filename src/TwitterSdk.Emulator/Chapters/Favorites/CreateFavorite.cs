using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Favorites;

internal sealed class CreateFavorite : IHandler
{
    public string Route => "POST api 1.1/favorites/create.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        EmulatorUser me = Lookup.Writer(request);
        EmulatorTweet tweet = Lookup.Tweet(request, request.RequiredLong("id"));
        if (tweet.Likes.Contains(me))
            throw new Refusal(403, 139, "You like this tweet already.");
        request.State.Tweets.Like(me, tweet);
        return Answers.Tweet(request, tweet);
    }
}

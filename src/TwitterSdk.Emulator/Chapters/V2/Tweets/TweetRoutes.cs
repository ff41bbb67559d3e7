using TwitterSdk.Emulator.Chapters.V2.Fields;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Tweets;

/// <summary>Writing and reading tweets, liking and retweeting them.</summary>
internal static class TweetRoutes
{
    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new RouteHandler("GET api 2/tweets", request => answers.Many(request, ObjectKind.Tweet, "ids")),
        new RouteHandler("GET api 2/tweets/{}", request => answers.One(request, ObjectKind.Tweet, request.PathText("id"), "id")),
        new CreateTweet(answers),
        new StateChange("DELETE api 2/tweets/{}", answers, "deleted", Delete),
        new StateChange("PUT api 2/tweets/{}/hidden", answers, "hidden", Hide),
        new UserPage("GET api 2/tweets/{}/liking_users", answers, request => Enumerable.Reverse(V2Lookup.TweetInPath(request).Likes)),
        new UserPage("GET api 2/tweets/{}/retweeted_by", answers, request => Retweets(request).Select(retweet => retweet.Author)),
        new TweetPage("GET api 2/tweets/{}/retweets", answers, Retweets),
        new TweetPage(
            "GET api 2/tweets/{}/quote_tweets", answers, request => Enumerable.Reverse(V2Lookup.TweetInPath(request).Quotes)),
        new TweetPage("GET api 2/users/reposts_of_me", answers, RetweetsOfMe),
        new TweetPage("GET api 2/users/{}/liked_tweets", answers, Liked),
        new StateChange("POST api 2/users/{}/likes", answers, "liked", Like),
        new StateChange("DELETE api 2/users/{}/likes/{}", answers, "liked", Unlike),
        new CreateRetweet(answers),
        new StateChange("DELETE api 2/users/{}/retweets/{}", answers, "retweeted", Unretweet),
        new TweetPage("GET api 2/users/{}/mentions", answers, Timelines.Mentions),
        new TweetPage("GET api 2/users/{}/timelines/reverse_chronological", answers, Timelines.Home),
        new TweetPage("GET api 2/users/{}/tweets", answers, Timelines.Own),
        new TweetPage("GET api 2/tweets/search/recent", answers, Searches.Recent),
        new TweetPage("GET api 2/tweets/search/all", answers, Searches.All),
        new CountTweets("recent", answers),
        new CountTweets("all", answers),
    ];

    private static bool Delete(EmulatorRequest request, EmulatorUser me)
    {
        EmulatorTweet tweet = V2Lookup.TweetInPath(request);
        if (tweet.Author != me)
            throw new Refusal(403, 0, "Only its author may delete a tweet.");
        request.State.Tweets.Remove(tweet);
        return true;
    }

    private static bool Hide(EmulatorRequest request, EmulatorUser me)
    {
        EmulatorTweet reply = V2Lookup.TweetInPath(request, "tweet_id");
        if (reply.InReplyTo is null || reply.ConversationStart.Author != me)
            throw new Refusal(403, 0, "Only replies in a conversation that the caller began can be hidden.");
        return reply.IsHidden = request.JsonText("hidden") == "true";
    }

    private static IEnumerable<EmulatorTweet> Retweets(EmulatorRequest request) =>
        Enumerable.Reverse(V2Lookup.TweetInPath(request).Retweets);

    private static IEnumerable<EmulatorTweet> RetweetsOfMe(EmulatorRequest request)
    {
        EmulatorUser me = request.Me;
        return Enumerable.Reverse(me.Tweets).Where(tweet => tweet.Retweets.Exists(retweet => retweet.Author != me));
    }

    private static IEnumerable<EmulatorTweet> Liked(EmulatorRequest request) => V2Lookup.VisibleUserInPath(request).NewestLiked;

    private static bool Like(EmulatorRequest request, EmulatorUser me)
    {
        EmulatorTweet tweet = V2Lookup.TweetInBody(request, "tweet_id");
        request.State.Tweets.Like(me, tweet.RetweetOf ?? tweet);
        return true;
    }

    private static bool Unlike(EmulatorRequest request, EmulatorUser me)
    {
        EmulatorTweet tweet = V2Lookup.TweetInPath(request, "tweet_id");
        request.State.Tweets.Unlike(me, tweet.RetweetOf ?? tweet);
        return false;
    }

    private static bool Unretweet(EmulatorRequest request, EmulatorUser me)
    {
        EmulatorTweet tweet = V2Lookup.TweetInPath(request, "source_tweet_id");
        EmulatorTweet? mine = (tweet.RetweetOf ?? tweet).Retweets.Find(retweet => retweet.Author == me);
        if (mine is not null)
            request.State.Tweets.Remove(mine);
        return false;
    }
}

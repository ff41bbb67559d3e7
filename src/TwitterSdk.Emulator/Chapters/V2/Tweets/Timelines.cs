using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Chapters.V2.Tweets;

/// <summary>What timelines are made of, newest first.</summary>
internal static class Timelines
{
    public static IEnumerable<EmulatorTweet> Own(EmulatorRequest request) => Enumerable.Reverse(V2Lookup.UserInPath(request).Tweets);

    public static IEnumerable<EmulatorTweet> Home(EmulatorRequest request)
    {
        EmulatorUser me = V2Lookup.Me(request);
        SocialGraph graph = request.State.Graph;
        return request.State.Tweets.NewestFirst().Where(tweet =>
            tweet.Author == me || (graph.Follows.Has(me, tweet.Author) && !graph.Mutes.Has(me, tweet.Author)));
    }

    public static IEnumerable<EmulatorTweet> Mentions(EmulatorRequest request)
    {
        EmulatorUser user = V2Lookup.UserInPath(request);
        return request.State.Tweets.NewestFirst().Where(tweet => tweet.RetweetOf is null && Names(tweet, user));
    }

    private static bool Names(EmulatorTweet tweet, EmulatorUser user) => tweet.WireText.Entities.Any(entity =>
        entity.Kind == TextEntityKind.Mention && string.Equals(entity.Value, user.ScreenName, StringComparison.OrdinalIgnoreCase));
}

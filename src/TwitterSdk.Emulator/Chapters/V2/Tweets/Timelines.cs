using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Tweets;

/// <summary>What timelines are made of, newest first.</summary>
internal static class Timelines
{
    // So deep and no deeper the vendor goes; without replies it looks less far.
    private const int Depth = 3200;
    private const int DepthWithoutReplies = 800;
    private const int DepthOfMentions = 800;

    public static IEnumerable<EmulatorTweet> Own(EmulatorRequest request) => Enumerable.Reverse(V2Lookup.VisibleUserInPath(request).Tweets)
        .Take(request.List("exclude").Contains("replies") ? DepthWithoutReplies : Depth);

    public static IEnumerable<EmulatorTweet> Home(EmulatorRequest request) => Feeds.Home(request.State, V2Lookup.Me(request));

    public static IEnumerable<EmulatorTweet> Mentions(EmulatorRequest request) => Feeds.Mentions(request.State, V2Lookup.VisibleUserInPath(request)).Take(DepthOfMentions);
}

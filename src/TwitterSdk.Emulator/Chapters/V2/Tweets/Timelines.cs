using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Tweets;

/// <summary>What timelines are made of, newest first.</summary>
internal static class Timelines
{
    public static IEnumerable<EmulatorTweet> Own(EmulatorRequest request) => Enumerable.Reverse(V2Lookup.UserInPath(request).Tweets);

    public static IEnumerable<EmulatorTweet> Home(EmulatorRequest request) => Feeds.Home(request.State, V2Lookup.Me(request));

    public static IEnumerable<EmulatorTweet> Mentions(EmulatorRequest request) => Feeds.Mentions(request.State, V2Lookup.UserInPath(request));
}

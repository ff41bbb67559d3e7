namespace TwitterSdk.Emulator.State;

/// <summary>What timelines of either version are made of, newest first.</summary>
internal static class Feeds
{
    /// <summary>A user's own tweets, and those of whom the user follows and has not muted.</summary>
    public static IEnumerable<EmulatorTweet> Home(EmulatorState state, EmulatorUser me) => TweetMerge.NewestFirst(
        state.Graph.Follows.Of(me).Where(followed => followed != me && !state.Graph.Mutes.Has(me, followed)).Append(me).Select(static author => author.Tweets));

    /// <summary>Tweets, and no retweets, that name a user.</summary>
    public static IEnumerable<EmulatorTweet> Mentions(EmulatorState state, EmulatorUser user) => Enumerable.Reverse(state.Tweets.Naming(user));

    /// <summary>What the members of a list tweet.</summary>
    public static IEnumerable<EmulatorTweet> Of(EmulatorList list) => TweetMerge.NewestFirst(list.MemberList.Select(static member => member.Tweets));
}

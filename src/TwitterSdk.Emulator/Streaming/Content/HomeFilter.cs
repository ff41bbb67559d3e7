using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>What a user posts, what those post whom the user follows, and what mentions the user.</summary>
internal sealed class HomeFilter(EmulatorState state, EmulatorUser user, bool withFollowings) : IStreamFilter
{
    public bool Matches(EmulatorTweet tweet) =>
        tweet.Author == user
        || (withFollowings && state.Graph.Follows.Has(user, tweet.Author))
        || (state.Graph.MaySee(user, tweet.Author) && tweet.Text.Contains("@" + user.ScreenName, StringComparison.OrdinalIgnoreCase));
}

using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>What a user posts, what is for the user, and what those post whom the user follows.</summary>
/// <param name="request">How the stream was asked for.</param>
/// <param name="user">The user.</param>
/// <param name="withFollowings">Whether those count whom the user follows.</param>
internal sealed class HomeFilter(EmulatorRequest request, EmulatorUser user, bool withFollowings) : IStreamFilter
{
    private readonly SocialGraph _graph = request.State.Graph;
    private readonly bool _allReplies = request.Text("replies") == "all";

    public bool Matches(EmulatorTweet tweet) =>
        tweet.Author == user
        || (withFollowings && _graph.Follows.Has(user, tweet.Author) && (_allReplies || IsAmongFriends(tweet)))
        || (tweet.IsTo(user) && _graph.MaySee(user, tweet.Author));

    /// <summary>An answer to somebody whom the user does not follow is not what the user wants to hear of.</summary>
    private bool IsAmongFriends(EmulatorTweet tweet) =>
        tweet.InReplyTo is not { Author: var answered } || answered == user || _graph.Follows.Has(user, answered);
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Tweets that pass a filter, as v1.1 tells them, and their deletions.</summary>
internal sealed class OldTweets(EmulatorRequest request, IStreamFilter filter) : IStreamContent
{
    private readonly IReadOnlyList<string> _languages = request.List("language");
    private readonly EmulatorFilterLevel _level =
        Enum.TryParse(request.Text("filter_level"), ignoreCase: true, out EmulatorFilterLevel level) ? level : EmulatorFilterLevel.None;

    private readonly WireOptions _options =
        new(request.State, Viewer: null) { Extended = request.Text("tweet_mode") == "extended", Streamed = true };

    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (happened is TweetPosted posted && Matches(posted.Tweet))
            send(EmulatorResponse.Json(json => TweetWriter.Write(json, posted.Tweet, _options)).Body.ToArray());
        else if (happened is TweetDeleted deleted && Matches(deleted.Tweet))
            send(StreamMessages.Delete(deleted.Tweet, deleted.At));
    }

    private bool Matches(EmulatorTweet tweet) =>
        tweet.FilterLevel >= _level && (_languages.Count == 0 || _languages.Contains(tweet.Language)) && filter.Matches(tweet);
}

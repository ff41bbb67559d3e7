using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>Tweets that pass a filter, as v1.1 tells them, and their deletions.</summary>
internal sealed class OldTweets(EmulatorRequest request, IStreamFilter filter) : IStreamContent
{
    private readonly WireOptions _options =
        new(request.State, Viewer: null) { Extended = request.Text("tweet_mode") == "extended", Streamed = true };

    public byte[]? Tell(StateEvent happened) => happened switch
    {
        TweetPosted posted when filter.Matches(posted.Tweet) =>
            EmulatorResponse.Json(json => TweetWriter.Write(json, posted.Tweet, _options)).Body.ToArray(),
        TweetDeleted deleted when filter.Matches(deleted.Tweet) => StreamMessages.Delete(deleted.Tweet, deleted.At),
        _ => null,
    };
}

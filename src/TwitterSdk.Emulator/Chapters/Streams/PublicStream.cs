using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Content;

namespace TwitterSdk.Emulator.Chapters.Streams;

/// <summary>All that is posted from now on; so few tweets are all of a sample, too.</summary>
internal sealed class PublicStream(string name) : IHandler
{
    public string Route => $"GET stream 1.1/statuses/{name}.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        var feed = new StreamFeed(request, new OldTweets(request, new PublicFilter()));
        request.State.Streams.Add(feed);
        request.State.Streams.ReplayLast(feed, request.Int("count", 0));
        return feed.Answer();
    }
}

using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Content;

namespace TwitterSdk.Emulator.Chapters.Streams;

/// <summary>What is posted from now on and fits the filters.</summary>
internal sealed class FilterStream(string method) : IHandler
{
    public string Route => $"{method} stream 1.1/statuses/filter.json";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        var feed = new StreamFeed(request, new OldTweets(request, new TrackFilter(request)));
        request.State.Streams.Add(feed);
        request.State.Streams.ReplayLast(feed, request.Int("count", 0));
        return feed.Answer();
    }
}

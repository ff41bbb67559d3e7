using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Content;

namespace TwitterSdk.Emulator.Chapters.V2.Streams;

/// <summary>A stream of v2: what was missed first, where that was asked for, then what happens from now on.</summary>
/// <param name="path">The path behind the version.</param>
/// <param name="name">What the Connections API calls it.</param>
/// <param name="open">Makes what it tells, or refuses.</param>
/// <param name="parameters">What it calls its parameters; as usual when null.</param>
internal sealed class StreamRoute(string path, string name, Func<EmulatorRequest, IStreamContent> open, StreamParameters? parameters = null) : IHandler
{
    private static readonly TimeSpan s_kept = TimeSpan.FromHours(24);

    private readonly StreamParameters _names = parameters ?? StreamParameters.Usual;

    /// <summary>What is said before all else; null for nothing.</summary>
    public Func<EmulatorRequest, StreamFeed, EmulatorResponse, EmulatorResponse>? Opened { get; init; }

    public string Route => $"GET api 2/{path}";

    public EmulatorResponse Handle(EmulatorRequest request)
    {
        StreamHub hub = request.State.Streams;
        var feed = new StreamFeed(request, open(request), name);
        DateTimeOffset now = request.Time.GetUtcNow();
        DateTimeOffset? start = request.Moment(_names.StartTime);
        if (start < now - s_kept)
            throw Refusal.Invalid(_names.StartTime, "is more than 24 hours ago");
        hub.Add(feed);
        EmulatorResponse answer = Opened?.Invoke(request, feed, feed.Answer()) ?? feed.Answer();
        if (start is { } from)
        {
            // A recovery sends what there was, and ends.
            hub.Replay(feed, from, request.Moment(_names.EndTime) ?? now);
            feed.Complete();
        }
        else if (request.Int(_names.BackfillMinutes, 0) is var minutes and > 0)
        {
            hub.Replay(feed, now.AddMinutes(-minutes), DateTimeOffset.MaxValue);
        }

        return answer;
    }
}

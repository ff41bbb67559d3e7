using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Statuses;

/// <summary>A window into tweets, newest first: above <c>since_id</c>, up to <c>max_id</c>, at most <c>count</c>.</summary>
internal static class Timeline
{
    private const int MaxCount = 200;

    public static EmulatorResponse Answer(
        EmulatorRequest request, IEnumerable<EmulatorTweet> newestFirst, Func<EmulatorTweet, bool>? afterCount = null)
    {
        IEnumerable<EmulatorTweet> window = Window(request, newestFirst, 20, MaxCount);
        return Answers.Tweets(request, afterCount is null ? window : window.Where(afterCount));
    }

    public static IEnumerable<EmulatorTweet> Window(
        EmulatorRequest request, IEnumerable<EmulatorTweet> newestFirst, int usual, int most)
    {
        long since = request.Long("since_id") ?? 0;
        long max = request.Long("max_id") ?? long.MaxValue;
        int count = Math.Clamp(request.Int("count", usual), 0, most);
        return newestFirst.Where(tweet => tweet.Id > since && tweet.Id <= max).Take(count);
    }
}

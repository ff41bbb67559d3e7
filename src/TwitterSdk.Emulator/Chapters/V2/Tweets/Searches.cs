using TwitterSdk.Emulator.Chapters.Search;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Tweets;

/// <summary>What matches a query.</summary>
internal static class Searches
{
    private static readonly TimeSpan s_recent = TimeSpan.FromDays(7);

    /// <summary>What matches of the last seven days.</summary>
    public static IEnumerable<EmulatorTweet> Recent(EmulatorRequest request)
    {
        DateTimeOffset oldest = request.Time.GetUtcNow() - s_recent;
        if (request.Moment("start_time") < oldest)
            throw Refusal.Invalid("start_time", "is more than seven days ago");
        return All(request).Where(tweet => tweet.CreatedAt >= oldest);
    }

    public static IEnumerable<EmulatorTweet> All(EmulatorRequest request)
    {
        SearchQuery query = SearchQuery.Parse(request.RequiredText("query"), "query");
        IEnumerable<EmulatorTweet> found = request.State.Tweets.NewestFirst()
            .Where(tweet => request.State.Graph.MaySee(request.Viewer, tweet.Author) && query.Matches(tweet));
        return request.Text("sort_order") == "relevancy" ? found.OrderByDescending(tweet => tweet.Likes.Count) : found;
    }
}

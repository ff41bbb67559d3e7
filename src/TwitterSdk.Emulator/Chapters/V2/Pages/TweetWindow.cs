using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Pages;

/// <summary>The ids, times and kinds of tweets to which a request confines itself.</summary>
internal static class TweetWindow
{
    public static Func<EmulatorTweet, bool> Of(EmulatorRequest request)
    {
        long since = request.Long("since_id") ?? 0;
        long until = request.Long("until_id") ?? long.MaxValue;
        DateTimeOffset start = request.Moment("start_time") ?? DateTimeOffset.MinValue;
        DateTimeOffset end = request.Moment("end_time") ?? DateTimeOffset.MaxValue;
        if (start >= end)
            throw Refusal.Invalid("start_time", "is not before end_time");
        IReadOnlyList<string> excluded = request.List("exclude");
        bool withReplies = !excluded.Contains("replies");
        bool withRetweets = !excluded.Contains("retweets");
        return tweet => tweet.Id > since && tweet.Id < until
            && tweet.CreatedAt >= start && tweet.CreatedAt < end
            && (withReplies || tweet.InReplyTo is null)
            && (withRetweets || tweet.RetweetOf is null);
    }
}

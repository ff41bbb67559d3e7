using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.V2.Tweets;

/// <summary>Who may change which tweets, how often and how long.</summary>
internal static class EditRules
{
    private const int Edits = 5;
    private static readonly TimeSpan s_time = TimeSpan.FromHours(1);

    public static int Remaining(EmulatorTweet tweet) => Math.Max(0, Edits + 1 - tweet.Versions.Count);

    public static DateTimeOffset Until(EmulatorTweet tweet) => tweet.Versions[0].CreatedAt + s_time;

    public static bool IsEligible(EmulatorTweet tweet) => tweet.InReplyTo is null && tweet.RetweetOf is null && tweet.Poll is null;

    /// <summary>The tweet whose place a new one may take.</summary>
    public static EmulatorTweet Check(EmulatorRequest request, EmulatorUser me, string id)
    {
        EmulatorTweet tweet = V2Lookup.Tweet(request, "edit_options.previous_post_id", id);
        string? problem = 0 switch
        {
            _ when tweet.Author != me => "Only its author may change a tweet.",
            _ when !me.IsPremium => "Changing tweets is for users who pay: set IsPremium of the emulated user.",
            _ when tweet.IsSuperseded => "This version was replaced before: name the newest one.",
            _ when !IsEligible(tweet) => "Replies, retweets and polls can't be changed.",
            _ when Remaining(tweet) == 0 => "This tweet was changed five times, which is the most.",
            _ when request.Time.GetUtcNow() >= Until(tweet) => "The hour in which this tweet could be changed is over.",
            _ => null,
        };
        return problem is null ? tweet : throw new Refusal(403, 0, problem);
    }
}

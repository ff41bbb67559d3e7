using TwitterSdk.V1;

namespace TwitterSdk.Media;

/// <summary>Which videos have subtitles, and how their category is spelled where subtitles are spoken of.</summary>
internal static class SubtitledVideo
{
    /// <summary>True for a category whose videos may have subtitles.</summary>
    public static bool Is(string? category) => category is "tweet_video" or "amplify_video";

    /// <summary>The category as subtitles spell it.</summary>
    /// <exception cref="ArgumentException">It has no subtitles.</exception>
    public static SubtitledMediaCategory CategoryOf(MediaCategory category) => category.Value switch
    {
        "tweet_video" => SubtitledMediaCategory.TweetVideo,
        "amplify_video" => SubtitledMediaCategory.AmplifyVideo,
        _ => throw new ArgumentException($"Only videos of Tweets have subtitles, and the category is {category.Value}. Give {MediaCategory.TweetVideo.Value} or {MediaCategory.AmplifyVideo.Value}.", nameof(category)),
    };
}

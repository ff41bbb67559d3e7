using TwitterSdk.Core.Media;
using TwitterSdk.V1;

namespace TwitterSdk.Media;

/// <summary>What Twitter takes: types, sizes and what they are for.</summary>
internal static class TwitterMediaRules
{
    public const int MaxChunkBytes = 5 * Megabyte;
    public const int MaxChunks = 1000;

    private const int Megabyte = 1024 * 1024;
    private const long MaxImage = 5 * Megabyte;
    private const long MaxGif = 15 * Megabyte;
    private const long MaxVideo = 512 * Megabyte;

    // How long videos of v2 may be depends on the account; this is what the endpoint takes at all.
    private const long MaxVideoOfV2 = 16384L * Megabyte;

    /// <summary>The rules for an upload.</summary>
    public static IReadOnlyList<MediaRule> For(MediaUploadOptions options, MediaApi api)
    {
        if (options.Category == MediaCategory.Subtitles)
        {
            var text = Rule(options, MediaFormat.SubRip, MediaCategory.Subtitles, MaxImage);
            return api == MediaApi.V1 ? [text] : [text, Rule(options, MediaFormat.WebVtt, MediaCategory.Subtitles, MaxImage)];
        }

        // The one request of v2 has no room for it.
        var chunks = api == MediaApi.V2 && options.Shared is not null;
        var maxVideo = api == MediaApi.V1 ? MaxVideo : MaxVideoOfV2;
        var dm = options.ForDirectMessage;
        var image = dm ? MediaCategory.DmImage : MediaCategory.TweetImage;
        var video = dm ? MediaCategory.DmVideo : MediaCategory.TweetVideo;
        List<MediaRule> rules =
        [
            Rule(options, MediaFormat.Jpeg, image, MaxImage, MaxImage) with { PreferChunks = chunks },
            Rule(options, MediaFormat.Png, image, MaxImage, MaxImage) with { PreferChunks = chunks },
            Rule(options, MediaFormat.WebP, image, MaxImage, MaxImage) with { PreferChunks = chunks },

            // Twitter makes videos of moving GIFs only when they come in chunks.
            Rule(options, MediaFormat.Gif, dm ? MediaCategory.DmGif : MediaCategory.TweetGif, MaxGif, MaxImage) with { PreferChunks = true },
            Rule(options, MediaFormat.Mp4, video, maxVideo),
            Rule(options, MediaFormat.QuickTime, video, maxVideo),
        ];

        // Who tells both type and category knows of something newer than this table.
        if (options is { MediaType: { } type, Category: { } category } && !rules.Exists(rule => rule.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)))
            rules.Add(new MediaRule { MediaType = type, Category = category.Value, MaxBytes = maxVideo });
        return rules;
    }

    private static MediaRule Rule(MediaUploadOptions options, MediaFormat format, MediaCategory category, long most, long mostSimple = 0) => new()
    {
        MediaType = format.MediaType,
        Category = (options.Category ?? category).Value,
        MaxBytes = most,
        MaxSimpleBytes = mostSimple,
    };
}

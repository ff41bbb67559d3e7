using System.Globalization;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;
using TwitterSdk.Text;
using TwitterSdk.V1;

namespace TwitterSdk.Media;

/// <inheritdoc cref="ITwitterMedia"/>
/// <param name="client">The calls of the upload.</param>
/// <param name="downloads">Fetches media from addresses.</param>
/// <param name="clock">The clock for all waits.</param>
public sealed class TwitterMedia(IMediaClient client, ApiTransport downloads, TimeProvider clock) : ITwitterMedia
{
    private const int MaxAltText = 1000;
    private const int MaxOwners = 100;

    /// <inheritdoc/>
    public async Task<UploadedMedia> UploadAsync(
        MediaSource source,
        MediaUploadOptions? options = null,
        IProgress<MediaUploadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new MediaUploadOptions();
        Check(options);

        // The subtitles before the video: when they are no good, little was sent for nothing.
        IReadOnlyList<SubtitleTrack> tracks = [];
        var uploader = Uploader(options, async cancel => tracks = await UploadSubtitlesAsync(options, cancel).ConfigureAwait(false));
        var transfer = await uploader.UploadAsync(source, TwitterMediaRules.For(options), options, progress, cancellationToken).ConfigureAwait(false);
        var media = Describe(transfer);
        if (options.AltText is { Length: > 0 } altText)
            await client.CreateMetadataAsync(media.Id, altText, cancellationToken).ConfigureAwait(false);
        if (tracks.Count > 0)
            await client.CreateSubtitlesAsync(media.Id, SubtitledAs(transfer.Category)!.Value, tracks, cancellationToken).ConfigureAwait(false);
        return media;
    }

    /// <inheritdoc/>
    public Task<UploadedMedia> UploadAsync(MediaSource source, IProgress<MediaUploadProgress> progress, CancellationToken cancellationToken = default) =>
        UploadAsync(source, options: null, progress, cancellationToken);

    /// <inheritdoc/>
    public Task WaitAsync(MediaId mediaId, TimeSpan timeout, IProgress<MediaUploadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Uploader(new MediaUploadOptions()).WaitAsync(mediaId.Value.ToString(CultureInfo.InvariantCulture), timeout, progress, cancellationToken);

    /// <summary>The category as subtitles spell it; null for media that have none.</summary>
    internal static SubtitledMediaCategory? SubtitledAs(string? category) => category switch
    {
        "tweet_video" => SubtitledMediaCategory.TweetVideo,
        "amplify_video" => SubtitledMediaCategory.AmplifyVideo,
        _ => (SubtitledMediaCategory?)null,
    };

    private async Task<IReadOnlyList<SubtitleTrack>> UploadSubtitlesAsync(MediaUploadOptions options, CancellationToken cancellationToken)
    {
        if (options.Subtitles.Count == 0)
            return [];
        var tracks = new List<SubtitleTrack>(options.Subtitles.Count);
        foreach (var subtitles in options.Subtitles)
        {
            var media = await UploadAsync(subtitles.Source, TextOnly(options), progress: null, cancellationToken).ConfigureAwait(false);
            tracks.Add(new SubtitleTrack { MediaId = media.Id, LanguageCode = subtitles.LanguageCode, DisplayName = subtitles.DisplayName });
        }

        return tracks;
    }

    private static MediaUploadOptions TextOnly(MediaUploadOptions options) => options with
    {
        Category = MediaCategory.Subtitles,
        MediaType = null,
        Chunked = null,
        AltText = null,
        Subtitles = [],
        WaitForProcessing = true,
    };

    private static void Check(MediaUploadOptions options)
    {
        if (options.AltText is { } altText && CodePoints.Count(altText) is > MaxAltText and var length)
            throw new ArgumentException($"The alt text has {length} characters; {MaxAltText} are allowed.", nameof(options));
        if (options.AdditionalOwners.Count > MaxOwners)
            throw new ArgumentException($"There are {options.AdditionalOwners.Count} additional owners; {MaxOwners} are allowed.", nameof(options));
    }

    private static UploadedMedia Describe(MediaTransfer transfer) => new()
    {
        Id = MediaId.Parse(transfer.State.MediaId, CultureInfo.InvariantCulture),
        Key = transfer.State.MediaKey,
        Size = transfer.State.Size ?? transfer.Bytes,
        Expires = transfer.State.Expires,
        MediaType = transfer.MediaType,
        Category = transfer.Category is { } category ? new MediaCategory(category) : default(MediaCategory?),
        Processing = transfer.State.Processing,
    };

    private MediaUploader Uploader(MediaUploadOptions options, Func<CancellationToken, Task>? before = null) =>
        new(new V1MediaTransport(client, options, clock, before), downloads, clock);
}

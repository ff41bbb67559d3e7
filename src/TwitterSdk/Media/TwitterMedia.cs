using System.Globalization;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;
using TwitterSdk.Text;
using TwitterSdk.V1;

namespace TwitterSdk.Media;

/// <inheritdoc cref="ITwitterMedia"/>
/// <param name="v1">The calls of API v1.1.</param>
/// <param name="v2">The calls of API v2.</param>
/// <param name="downloads">Fetches media from addresses.</param>
/// <param name="clock">The clock for all waits.</param>
/// <param name="api">Which API is called.</param>
public sealed class TwitterMedia(V1.IMediaClient v1, V2.IMediaClient v2, ApiTransport downloads, TimeProvider clock, MediaApi api = MediaApi.V2) : ITwitterMedia
{
    private const int MaxAltText = 1000;
    private const int MaxOwners = 100;

    private static readonly MediaUploadOptions s_plain = new();

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
        IReadOnlyList<UploadedSubtitles> tracks = [];
        var calls = Calls(options);
        var prepared = new PreparedUpload(calls, options, async cancel => tracks = await UploadSubtitlesAsync(calls, options, cancel).ConfigureAwait(false));
        var transfer = await Uploader(prepared).UploadAsync(source, TwitterMediaRules.For(options, api), options, progress, cancellationToken).ConfigureAwait(false);
        var media = Describe(transfer);
        if (options.AltText is { Length: > 0 } altText)
            await calls.DescribeAsync(media.Id, altText, cancellationToken).ConfigureAwait(false);
        if (tracks.Count > 0)
            await calls.AddSubtitlesAsync(media.Id, media.Category!.Value, tracks, cancellationToken).ConfigureAwait(false);
        return media;
    }

    /// <inheritdoc/>
    public Task<UploadedMedia> UploadAsync(MediaSource source, IProgress<MediaUploadProgress> progress, CancellationToken cancellationToken = default) =>
        UploadAsync(source, options: null, progress, cancellationToken);

    /// <inheritdoc/>
    public Task WaitAsync(MediaId mediaId, TimeSpan timeout, IProgress<MediaUploadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Uploader(Calls(s_plain)).WaitAsync(mediaId.Value.ToString(CultureInfo.InvariantCulture), timeout, progress, cancellationToken);

    /// <inheritdoc/>
    public Task DescribeAsync(MediaId mediaId, string altText, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(altText);
        CheckAltText(altText, nameof(altText));
        return Calls(s_plain).DescribeAsync(mediaId, altText, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task AddSubtitlesAsync(MediaId videoId, MediaSubtitles subtitles, MediaCategory? category = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subtitles);
        var calls = Calls(s_plain);
        var of = category ?? MediaCategory.TweetVideo;
        _ = SubtitledVideo.CategoryOf(of);
        _ = calls.Language(subtitles.LanguageCode);
        var tracks = await UploadSubtitlesAsync(calls, s_plain with { Subtitles = [subtitles] }, cancellationToken).ConfigureAwait(false);
        await calls.AddSubtitlesAsync(videoId, of, tracks, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task RemoveSubtitlesAsync(MediaId videoId, string languageCode, MediaCategory? category = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(languageCode);
        var calls = Calls(s_plain);
        return calls.RemoveSubtitlesAsync(videoId, category ?? MediaCategory.TweetVideo, calls.Language(languageCode), cancellationToken);
    }

    /// <inheritdoc/>
    public ITwitterMedia Through(MediaApi api) => new TwitterMedia(v1, v2, downloads, clock, api);

    private async Task<IReadOnlyList<UploadedSubtitles>> UploadSubtitlesAsync(IMediaCalls calls, MediaUploadOptions options, CancellationToken cancellationToken)
    {
        if (options.Subtitles.Count == 0)
            return [];
        var tracks = new List<UploadedSubtitles>(options.Subtitles.Count);
        foreach (var subtitles in options.Subtitles)
        {
            var media = await UploadAsync(subtitles.Source, TextOnly(options), progress: null, cancellationToken).ConfigureAwait(false);
            tracks.Add(new UploadedSubtitles(media.Id, calls.Language(subtitles.LanguageCode), subtitles.DisplayName));
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

    private void Check(MediaUploadOptions options)
    {
        if (options.AltText is { } altText)
            CheckAltText(altText, nameof(options));
        if (options.AdditionalOwners.Count > MaxOwners)
            throw new ArgumentException($"There are {options.AdditionalOwners.Count} additional owners; {MaxOwners} are allowed.", nameof(options));
        if (api == MediaApi.V2 && options is { Shared: not null, Chunked: false })
            throw new ArgumentException("API v2 shares only media that are sent in chunks: leave Chunked unset, or Shared out.", nameof(options));
        var calls = Calls(options);
        foreach (var subtitles in options.Subtitles)
            _ = calls.Language(subtitles.LanguageCode);
    }

    private static void CheckAltText(string altText, string parameter)
    {
        if (CodePoints.Count(altText) is > MaxAltText and var length)
            throw new ArgumentException($"The alt text has {length} characters; {MaxAltText} are allowed.", parameter);
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

    private IMediaCalls Calls(MediaUploadOptions options) => api == MediaApi.V1 ? new V1MediaCalls(v1, options, clock) : new V2MediaCalls(v2, options, clock);

    private MediaUploader Uploader(IMediaUploadTransport transport) => new(transport, downloads, clock);
}

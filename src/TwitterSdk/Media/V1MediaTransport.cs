using System.Globalization;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;
using TwitterSdk.V1;

namespace TwitterSdk.Media;

/// <summary>The calls of an upload through API v1.1.</summary>
/// <param name="before">Is done when it is clear what the media are, and before they are sent.</param>
internal sealed class V1MediaTransport(IMediaClient client, MediaUploadOptions options, TimeProvider clock, Func<CancellationToken, Task>? before = null) : IMediaUploadTransport
{
    public int MaxChunkBytes => TwitterMediaRules.MaxChunkBytes;

    public int MaxChunks => TwitterMediaRules.MaxChunks;

    public async Task<MediaUploadState> InitializeAsync(MediaUploadStart start, CancellationToken cancellationToken)
    {
        CheckExtras(start, options);
        if (before is not null)
            await before(cancellationToken).ConfigureAwait(false);
        var request = new MediaUploadInitRequest { MediaCategory = Category(start), AdditionalOwners = options.AdditionalOwners, Shared = options.Shared };
        return State(await client.UploadInitAsync(start.TotalBytes, start.MediaType, request, cancellationToken).ConfigureAwait(false));
    }

    public Task AppendAsync(string mediaId, int segment, ApiContent content, CancellationToken cancellationToken) =>
        client.UploadAppendAsync(Id(mediaId), segment, new MediaUploadAppendRequest { Media = content }, cancellationToken);

    public async Task<MediaUploadState> FinalizeAsync(string mediaId, CancellationToken cancellationToken) =>
        State(await client.UploadFinalizeAsync(Id(mediaId), cancellationToken).ConfigureAwait(false));

    public async Task<MediaUploadState> StatusAsync(string mediaId, CancellationToken cancellationToken) =>
        State(await client.UploadStatusAsync(Id(mediaId), cancellationToken).ConfigureAwait(false));

    public async Task<MediaUploadState> UploadSimpleAsync(MediaUploadStart start, ApiContent content, CancellationToken cancellationToken)
    {
        CheckExtras(start, options);
        var request = new MediaUploadRequest { Media = content, MediaCategory = Category(start), AdditionalOwners = options.AdditionalOwners, Shared = options.Shared };
        return State(await client.UploadAsync(request, cancellationToken).ConfigureAwait(false));
    }

    // Told before the first byte leaves: Twitter would refuse them only at the end.
    private static void CheckExtras(MediaUploadStart start, MediaUploadOptions options)
    {
        var video = start.MediaType.StartsWith("video/", StringComparison.OrdinalIgnoreCase);
        if (options.AltText is not null && video)
            throw new ArgumentException($"Only images and GIFs have an alt text, and the media are {start.MediaType}. Leave AltText out.", nameof(options));
        if (options.Subtitles.Count > 0 && !(video && TwitterMedia.SubtitledAs(start.Category) is not null))
        {
            throw new ArgumentException(
                $"Only videos of Tweets have subtitles, and the media are {start.MediaType} of the category {start.Category}. Leave Subtitles out.",
                nameof(options));
        }
    }

    private static MediaCategory? Category(MediaUploadStart start) => start.Category is { } category ? new MediaCategory(category) : default(MediaCategory?);

    private static MediaId Id(string mediaId) => MediaId.Parse(mediaId, CultureInfo.InvariantCulture);

    private MediaUploadState State(MediaUploadResult result) => new(
        result.MediaId.Value.ToString(CultureInfo.InvariantCulture),
        result.MediaKey,
        result.Size,
        result.ExpiresAfterSecs is { } seconds ? clock.GetUtcNow().AddSeconds(seconds) : null,
        result.ProcessingInfo is { } processing ? Processing(processing) : null);

    private static MediaProcessing Processing(ProcessingInfo processing) => new(
        State(processing.State),
        processing.CheckAfterSecs is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        processing.ProgressPercent,
        processing.Error is { } error ? new MediaProcessingError(error.Code, error.Name?.Value, error.Message) : null);

    // A state that Twitter may invent is neither the good nor the bad end: the wait goes on until its deadline.
    private static MediaProcessingState State(ProcessingState state) => state.Value switch
    {
        "pending" => MediaProcessingState.Pending,
        "succeeded" => MediaProcessingState.Succeeded,
        "failed" => MediaProcessingState.Failed,
        _ => MediaProcessingState.InProgress,
    };
}

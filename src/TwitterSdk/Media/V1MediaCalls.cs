using System.Globalization;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;
using TwitterSdk.V1;

namespace TwitterSdk.Media;

/// <summary>Media through API v1.1.</summary>
internal sealed class V1MediaCalls(IMediaClient client, MediaUploadOptions options, TimeProvider clock) : IMediaCalls
{
    public int MaxChunkBytes => TwitterMediaRules.MaxChunkBytes;

    public int UsualChunkBytes => 4 * 1024 * 1024;

    public int MaxChunks => TwitterMediaRules.MaxChunks;

    public async Task<MediaUploadState> InitializeAsync(MediaUploadStart start, CancellationToken cancellationToken)
    {
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
        var request = new MediaUploadRequest { Media = content, MediaCategory = Category(start), AdditionalOwners = options.AdditionalOwners, Shared = options.Shared };
        return State(await client.UploadAsync(request, cancellationToken).ConfigureAwait(false));
    }

    public Task DescribeAsync(MediaId mediaId, string altText, CancellationToken cancellationToken) => client.CreateMetadataAsync(mediaId, altText, cancellationToken);

    public Task AddSubtitlesAsync(MediaId videoId, MediaCategory category, IReadOnlyList<UploadedSubtitles> tracks, CancellationToken cancellationToken) =>
        client.CreateSubtitlesAsync(
            videoId,
            SubtitledVideo.CategoryOf(category),
            [.. tracks.Select(static track => new SubtitleTrack { MediaId = track.Id, LanguageCode = track.LanguageCode, DisplayName = track.DisplayName })],
            cancellationToken);

    public Task RemoveSubtitlesAsync(MediaId videoId, MediaCategory category, string languageCode, CancellationToken cancellationToken) =>
        client.DeleteSubtitlesAsync(videoId, SubtitledVideo.CategoryOf(category), [new SubtitleLanguage { LanguageCode = languageCode }], cancellationToken);

    public string Language(string languageCode) => languageCode;

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

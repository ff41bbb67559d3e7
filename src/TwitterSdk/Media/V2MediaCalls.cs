using System.Globalization;
using System.Net;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;
using TwitterSdk.V2;
using MediaCategory = TwitterSdk.V1.MediaCategory;
using MediaProcessing = TwitterSdk.Core.Media.MediaProcessing;
using MediaProcessingError = TwitterSdk.Core.Media.MediaProcessingError;
using MediaProcessingState = TwitterSdk.Core.Media.MediaProcessingState;

namespace TwitterSdk.Media;

/// <summary>Media through API v2: each step of an upload has a path of its own.</summary>
internal sealed class V2MediaCalls(IMediaClient client, MediaUploadOptions options, TimeProvider clock) : IMediaCalls
{
    public int MaxChunkBytes => TwitterMediaRules.MaxChunkBytes;

    // The vendor names no size; this is what its own programs send.
    public int UsualChunkBytes => 1024 * 1024;

    public int MaxChunks => TwitterMediaRules.MaxChunks;

    public async Task<MediaUploadState> InitializeAsync(MediaUploadStart start, CancellationToken cancellationToken)
    {
        var request = new MediaInitializeUploadRequest
        {
            TotalBytes = start.TotalBytes,
            MediaType = new MediaType(start.MediaType),
            MediaCategory = start.Category is { } category ? new V2.MediaCategory(category) : default(V2.MediaCategory?),
            AdditionalOwners = Owners,
            Shared = options.Shared,
        };
        return State(await client.InitializeUploadAsync(request, cancellationToken).ConfigureAwait(false), "Media.InitializeUpload");
    }

    public Task AppendAsync(string mediaId, int segment, ApiContent content, CancellationToken cancellationToken) =>
        client.AppendUploadAsync(Id(mediaId), content, segment, cancellationToken);

    public async Task<MediaUploadState> FinalizeAsync(string mediaId, CancellationToken cancellationToken) =>
        State(await client.FinalizeUploadAsync(Id(mediaId), cancellationToken).ConfigureAwait(false), "Media.FinalizeUpload");

    public async Task<MediaUploadState> StatusAsync(string mediaId, CancellationToken cancellationToken) =>
        State(await client.GetUploadStatusAsync(Id(mediaId), cancellationToken).ConfigureAwait(false), "Media.GetUploadStatus");

    public async Task<MediaUploadState> UploadSimpleAsync(MediaUploadStart start, ApiContent content, CancellationToken cancellationToken)
    {
        var category = new V2.MediaCategory(start.Category!);
        return State(await client.UploadAsync(content, category, new MediaUploadRequest { AdditionalOwners = Owners }, cancellationToken).ConfigureAwait(false), "Media.Upload");
    }

    public Task DescribeAsync(MediaId mediaId, string altText, CancellationToken cancellationToken) =>
        client.CreateMetadataAsync(mediaId, new MediaCreateMetadataRequest { Metadata = new MediaMetadata { AltText = new MediaMetadataAltText { Text = altText } } }, cancellationToken);

    public async Task AddSubtitlesAsync(MediaId videoId, MediaCategory category, IReadOnlyList<UploadedSubtitles> tracks, CancellationToken cancellationToken)
    {
        var subtitled = new SubtitlesCategory(SubtitledVideo.CategoryOf(category).Value);
        foreach (var track in tracks)
        {
            var subtitles = new V2.MediaSubtitles { Id = track.Id, LanguageCode = track.LanguageCode, DisplayName = track.DisplayName };
            await client.CreateSubtitlesAsync(new MediaCreateSubtitlesRequest { Id = videoId, MediaCategory = subtitled, Subtitles = subtitles }, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task RemoveSubtitlesAsync(MediaId videoId, MediaCategory category, string languageCode, CancellationToken cancellationToken) =>
        client.DeleteSubtitlesAsync(videoId, languageCode, SubtitledVideo.CategoryOf(category).Value, cancellationToken);

    // Two capital letters, where v1.1 took any tag of BCP 47; of those the first part is the language.
    public string Language(string languageCode)
    {
        var end = languageCode.IndexOf('-', StringComparison.Ordinal);
        var language = end < 0 ? languageCode : languageCode[..end];
        return language.Length == 2 && char.IsAsciiLetter(language[0]) && char.IsAsciiLetter(language[1])
            ? language.ToUpperInvariant()
            : throw new ArgumentException($"API v2 takes languages of two letters, and '{languageCode}' is none: write 'en', for instance.", nameof(languageCode));
    }

    private IReadOnlyList<UserId>? Owners => options.AdditionalOwners.Count == 0 ? null : options.AdditionalOwners;

    private static MediaId Id(string mediaId) => MediaId.Parse(mediaId, CultureInfo.InvariantCulture);

    private MediaUploadState State(MediaUploadAnswer answer, string endpoint)
    {
        var media = answer.Data ?? throw new ApiDecodeException(endpoint, HttpStatusCode.OK, "it tells of no media.");
        return new MediaUploadState(
            media.Id.Value.ToString(CultureInfo.InvariantCulture),
            media.MediaKey?.Value,
            media.Size,
            media.ExpiresAfterSecs is { } seconds ? clock.GetUtcNow().AddSeconds(seconds) : null,
            media.ProcessingInfo is { } processing ? Processing(processing) : null);
    }

    private static MediaProcessing Processing(V2.MediaProcessing processing) => new(
        State(processing.State),
        processing.CheckAfterSecs is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        processing.ProgressPercent,
        processing.Error is { } error ? new MediaProcessingError(error.Code, error.Name, error.Message) : null);

    // A state that Twitter may invent is neither the good nor the bad end: the wait goes on until its deadline.
    private static MediaProcessingState State(V2.MediaProcessingState? state) => state?.Value switch
    {
        "pending" => MediaProcessingState.Pending,
        "succeeded" => MediaProcessingState.Succeeded,
        "failed" => MediaProcessingState.Failed,
        _ => MediaProcessingState.InProgress,
    };
}

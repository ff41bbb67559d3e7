using TwitterSdk.Media;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Media;

/// <summary>The media endpoints of API v1.1.</summary>
internal sealed class FakeMediaClientV1(FakeMedia twitter) : IMediaClient
{
    public async Task<MediaUploadResult> UploadAsync(MediaUploadRequest request, CancellationToken cancellationToken = default)
    {
        var id = twitter.Add(MediaApi.V1, $"SIMPLE {request.MediaCategory} owners={string.Join('+', request.AdditionalOwners ?? [])} shared={request.Shared}");
        await twitter.KeepAsync(id, request.Media!, cancellationToken);
        return new MediaUploadResult { MediaId = id, Size = twitter.Size(id), ExpiresAfterSecs = 86400 };
    }

    public Task<MediaUploadResult> UploadInitAsync(long totalBytes, string mediaType, CancellationToken cancellationToken = default) =>
        UploadInitAsync(totalBytes, mediaType, new MediaUploadInitRequest(), cancellationToken);

    public Task<MediaUploadResult> UploadInitAsync(long totalBytes, string mediaType, MediaUploadInitRequest request, CancellationToken cancellationToken = default)
    {
        var id = twitter.Add(MediaApi.V1, $"INIT {totalBytes} {mediaType} {request.MediaCategory} owners={string.Join('+', request.AdditionalOwners ?? [])} shared={request.Shared}");
        return Task.FromResult(new MediaUploadResult { MediaId = id, ExpiresAfterSecs = 86400 });
    }

    public Task UploadAppendAsync(MediaId mediaId, int segmentIndex, MediaUploadAppendRequest request, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"APPEND {mediaId} {segmentIndex}");
        return twitter.KeepAsync(mediaId, request.Media!, cancellationToken);
    }

    public Task<MediaUploadResult> UploadFinalizeAsync(MediaId mediaId, CancellationToken cancellationToken = default) =>
        UploadFinalizeAsync(mediaId, new MediaUploadFinalizeRequest(), cancellationToken);

    public Task<MediaUploadResult> UploadFinalizeAsync(MediaId mediaId, MediaUploadFinalizeRequest request, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"FINALIZE {mediaId}");
        return Task.FromResult(new MediaUploadResult { MediaId = mediaId, Size = twitter.Size(mediaId), MediaKey = "7_" + mediaId, ProcessingInfo = NextProcessing() });
    }

    public Task<MediaUploadResult> UploadStatusAsync(MediaId mediaId, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"STATUS {mediaId}");
        return Task.FromResult(new MediaUploadResult { MediaId = mediaId, ProcessingInfo = NextProcessing() });
    }

    public Task CreateMetadataAsync(MediaId mediaId, string altText, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"ALT {mediaId} {altText}");
        return Task.CompletedTask;
    }

    public Task CreateSubtitlesAsync(MediaId mediaId, SubtitledMediaCategory mediaCategory, IReadOnlyList<SubtitleTrack> subtitles, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"SUBTITLES {mediaId} {mediaCategory} {string.Join(' ', subtitles.Select(track => $"{track.MediaId}/{track.LanguageCode}/{track.DisplayName}"))}");
        return Task.CompletedTask;
    }

    public Task DeleteSubtitlesAsync(MediaId mediaId, SubtitledMediaCategory mediaCategory, IReadOnlyList<SubtitleLanguage> subtitles, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"NO SUBTITLES {mediaId} {mediaCategory} {string.Join(' ', subtitles.Select(language => language.LanguageCode))}");
        return Task.CompletedTask;
    }

    private ProcessingInfo? NextProcessing() => twitter.NextProcessing() is not { } next ? null : new ProcessingInfo
    {
        State = next.State,
        CheckAfterSecs = next.CheckAfterSecs,
        ProgressPercent = next.ProgressPercent,
        Error = next.Error is { } error ? new ProcessingError { Code = error.Code, Name = error.Name, Message = error.Message } : null,
    };
}

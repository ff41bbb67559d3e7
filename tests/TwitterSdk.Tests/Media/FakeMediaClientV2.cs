using TwitterSdk.Core.Http;
using TwitterSdk.Media;
using TwitterSdk.V2;

namespace TwitterSdk.Tests.Media;

/// <summary>The media endpoints of API v2, as far as uploads need them.</summary>
internal sealed class FakeMediaClientV2(FakeMedia twitter) : IMediaClient
{
    public async Task<MediaUploadAnswer> UploadAsync(ApiContent media, MediaCategory mediaCategory, MediaUploadRequest request, CancellationToken cancellationToken = default)
    {
        var id = twitter.Add(MediaApi.V2, $"SIMPLE {mediaCategory} owners={string.Join('+', request.AdditionalOwners ?? [])} shared=");
        await twitter.KeepAsync(id, media, cancellationToken);
        return Answer(new MediaUpload { Id = id, Size = twitter.Size(id), ExpiresAfterSecs = 86400 });
    }

    public Task<MediaUploadAnswer> InitializeUploadAsync(MediaInitializeUploadRequest request, CancellationToken cancellationToken = default)
    {
        var id = twitter.Add(MediaApi.V2, $"INIT {request.TotalBytes} {request.MediaType} {request.MediaCategory} owners={string.Join('+', request.AdditionalOwners ?? [])} shared={request.Shared}");
        return Task.FromResult(Answer(new MediaUpload { Id = id, ExpiresAfterSecs = 86400 }));
    }

    public async Task<AppendedUploadAnswer> AppendUploadAsync(MediaId id, ApiContent media, int segmentIndex, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"APPEND {id} {segmentIndex}");
        await twitter.KeepAsync(id, media, cancellationToken);
        return new AppendedUploadAnswer();
    }

    public Task<MediaUploadAnswer> FinalizeUploadAsync(MediaId id, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"FINALIZE {id}");
        return Task.FromResult(Answer(new MediaUpload { Id = id, Size = twitter.Size(id), MediaKey = new MediaKey("7_" + id), ProcessingInfo = NextProcessing() }));
    }

    public Task<MediaUploadAnswer> GetUploadStatusAsync(MediaId mediaId, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"STATUS {mediaId}");
        return Task.FromResult(Answer(new MediaUpload { Id = mediaId, ProcessingInfo = NextProcessing() }));
    }

    public Task<CreatedMediaMetadataAnswer> CreateMetadataAsync(MediaId id, MediaCreateMetadataRequest request, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"ALT {id} {request.Metadata!.AltText!.Text}");
        return Task.FromResult(new CreatedMediaMetadataAnswer());
    }

    public Task<CreatedSubtitlesAnswer> CreateSubtitlesAsync(MediaCreateSubtitlesRequest request, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"SUBTITLES {request.Id} {request.MediaCategory} {request.Subtitles!.Id}/{request.Subtitles.LanguageCode}/{request.Subtitles.DisplayName}");
        return Task.FromResult(new CreatedSubtitlesAnswer());
    }

    public Task<DeletionAnswer> DeleteSubtitlesAsync(MediaId id, string languageCode, string mediaCategory, CancellationToken cancellationToken = default)
    {
        twitter.Calls.Add($"NO SUBTITLES {id} {mediaCategory} {languageCode}");
        return Task.FromResult(new DeletionAnswer());
    }

    public Task<MediaPage> LookupAsync(IReadOnlyList<MediaKey> mediaKeys, CancellationToken cancellationToken = default) => throw NotOfAnUpload();

    public Task<MediaPage> LookupAsync(IReadOnlyList<MediaKey> mediaKeys, MediaLookupRequest request, CancellationToken cancellationToken = default) => throw NotOfAnUpload();

    public Task<MediaAnalyticsPage> GetAnalyticsAsync(
        IReadOnlyList<MediaKey> mediaKeys, DateTimeOffset startTime, DateTimeOffset endTime, CancellationToken cancellationToken = default) => throw NotOfAnUpload();

    public Task<MediaAnalyticsPage> GetAnalyticsAsync(
        IReadOnlyList<MediaKey> mediaKeys, DateTimeOffset startTime, DateTimeOffset endTime, MediaAnalyticsRequest request, CancellationToken cancellationToken = default) => throw NotOfAnUpload();

    public Task<CreatedMediaMetadataAnswer> CreateMetadataAsync(MediaId id, CancellationToken cancellationToken = default) => throw NotOfAnUpload();

    public Task<CreatedSubtitlesAnswer> CreateSubtitlesAsync(CancellationToken cancellationToken = default) => throw NotOfAnUpload();

    public Task<MediaUploadAnswer> UploadAsync(ApiContent media, MediaCategory mediaCategory, CancellationToken cancellationToken = default) => throw NotOfAnUpload();

    public Task<MediaUploadAnswer> InitializeUploadAsync(CancellationToken cancellationToken = default) => throw NotOfAnUpload();

    public Task<MediaAnswer> GetAsync(MediaKey mediaKey, CancellationToken cancellationToken = default) => throw NotOfAnUpload();

    public Task<MediaAnswer> GetAsync(MediaKey mediaKey, MediaRequest request, CancellationToken cancellationToken = default) => throw NotOfAnUpload();

    private static MediaUploadAnswer Answer(MediaUpload media) => new() { Data = media };

    private static InvalidOperationException NotOfAnUpload() => new("an upload does not call this");

    private MediaProcessing? NextProcessing() => twitter.NextProcessing() is not { } next ? null : new MediaProcessing
    {
        State = next.State,
        CheckAfterSecs = next.CheckAfterSecs,
        ProgressPercent = next.ProgressPercent,
        Error = next.Error is { } error ? new MediaProcessingError { Code = error.Code, Name = error.Name, Message = error.Message } : null,
    };
}

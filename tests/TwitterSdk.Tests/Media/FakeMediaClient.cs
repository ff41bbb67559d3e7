using TwitterSdk.Core.Http;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Media;

/// <summary>Twitter's media endpoints in memory.</summary>
internal sealed class FakeMediaClient : IMediaClient
{
    private readonly Dictionary<MediaId, MemoryStream> _media = [];
    private long _next = 700;

    /// <summary>The calls, one line each.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>What FINALIZE and then STATUS say of the processing; the last one is said again.</summary>
    public Queue<ProcessingInfo?> Processing { get; } = [];

    public byte[] Received(MediaId id) => _media[id].ToArray();

    public async Task<MediaUploadResult> UploadAsync(MediaUploadRequest request, CancellationToken cancellationToken = default)
    {
        Calls.Add($"SIMPLE {request.MediaCategory} owners={string.Join('+', request.AdditionalOwners ?? [])} shared={request.Shared}");
        var id = Add();
        await request.Media!.CopyToAsync(_media[id], cancellationToken);
        return new MediaUploadResult { MediaId = id, Size = _media[id].Length, ExpiresAfterSecs = 86400 };
    }

    public Task<MediaUploadResult> UploadInitAsync(long totalBytes, string mediaType, CancellationToken cancellationToken = default) =>
        UploadInitAsync(totalBytes, mediaType, new MediaUploadInitRequest(), cancellationToken);

    public Task<MediaUploadResult> UploadInitAsync(long totalBytes, string mediaType, MediaUploadInitRequest request, CancellationToken cancellationToken = default)
    {
        Calls.Add($"INIT {totalBytes} {mediaType} {request.MediaCategory} owners={string.Join('+', request.AdditionalOwners ?? [])} shared={request.Shared}");
        return Task.FromResult(new MediaUploadResult { MediaId = Add(), ExpiresAfterSecs = 86400 });
    }

    public async Task UploadAppendAsync(MediaId mediaId, int segmentIndex, MediaUploadAppendRequest request, CancellationToken cancellationToken = default)
    {
        Calls.Add($"APPEND {mediaId} {segmentIndex}");
        await request.Media!.CopyToAsync(_media[mediaId], cancellationToken);
    }

    public Task<MediaUploadResult> UploadFinalizeAsync(MediaId mediaId, CancellationToken cancellationToken = default) =>
        UploadFinalizeAsync(mediaId, new MediaUploadFinalizeRequest(), cancellationToken);

    public Task<MediaUploadResult> UploadFinalizeAsync(MediaId mediaId, MediaUploadFinalizeRequest request, CancellationToken cancellationToken = default)
    {
        Calls.Add($"FINALIZE {mediaId}");
        return Task.FromResult(new MediaUploadResult { MediaId = mediaId, Size = _media[mediaId].Length, MediaKey = "7_" + mediaId, ProcessingInfo = NextProcessing() });
    }

    public Task<MediaUploadResult> UploadStatusAsync(MediaId mediaId, CancellationToken cancellationToken = default)
    {
        Calls.Add($"STATUS {mediaId}");
        return Task.FromResult(new MediaUploadResult { MediaId = mediaId, ProcessingInfo = NextProcessing() });
    }

    public Task CreateMetadataAsync(MediaId mediaId, string altText, CancellationToken cancellationToken = default)
    {
        Calls.Add($"ALT {mediaId} {altText}");
        return Task.CompletedTask;
    }

    public Task CreateSubtitlesAsync(MediaId mediaId, SubtitledMediaCategory mediaCategory, IReadOnlyList<SubtitleTrack> subtitles, CancellationToken cancellationToken = default)
    {
        Calls.Add($"SUBTITLES {mediaId} {mediaCategory} {string.Join(' ', subtitles.Select(track => $"{track.MediaId}/{track.LanguageCode}/{track.DisplayName}"))}");
        return Task.CompletedTask;
    }

    public Task DeleteSubtitlesAsync(MediaId mediaId, SubtitledMediaCategory mediaCategory, IReadOnlyList<SubtitleLanguage> subtitles, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("nothing deletes");

    private MediaId Add()
    {
        MediaId id = ++_next;
        _media.Add(id, new MemoryStream());
        return id;
    }

    private ProcessingInfo? NextProcessing() => Processing.Count switch
    {
        0 => null,
        1 => Processing.Peek(),
        _ => Processing.Dequeue(),
    };
}

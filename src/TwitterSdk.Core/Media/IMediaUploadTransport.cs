using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Media;

/// <summary>The calls of one vendor's upload; <see cref="MediaUploader"/> decides when and what.</summary>
public interface IMediaUploadTransport
{
    /// <summary>The largest chunk, in bytes.</summary>
    int MaxChunkBytes { get; }

    /// <summary>The size of chunks when the caller names none and the media are not large, in bytes.</summary>
    int UsualChunkBytes { get; }

    /// <summary>The most chunks.</summary>
    int MaxChunks { get; }

    /// <summary>Announces an upload in chunks.</summary>
    Task<MediaUploadState> InitializeAsync(MediaUploadStart start, CancellationToken cancellationToken);

    /// <summary>Sends a chunk; several may be on their way at once, and one may be sent again after a failure.</summary>
    /// <param name="mediaId">The id that the announcement brought.</param>
    /// <param name="segment">Which chunk, from 0.</param>
    /// <param name="content">The bytes; can be sent again.</param>
    Task AppendAsync(string mediaId, int segment, ApiContent content, CancellationToken cancellationToken);

    /// <summary>Ends an upload in chunks.</summary>
    Task<MediaUploadState> FinalizeAsync(string mediaId, CancellationToken cancellationToken);

    /// <summary>Asks how far the processing is.</summary>
    Task<MediaUploadState> StatusAsync(string mediaId, CancellationToken cancellationToken);

    /// <summary>Sends everything in one request.</summary>
    Task<MediaUploadState> UploadSimpleAsync(MediaUploadStart start, ApiContent content, CancellationToken cancellationToken);
}

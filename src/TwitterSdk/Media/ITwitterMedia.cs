using TwitterSdk.Core.Media;

namespace TwitterSdk.Media;

/// <summary>Uploads images, videos and their subtitles.</summary>
public interface ITwitterMedia
{
    /// <summary>Uploads: finds out the type, sends at once or in chunks, and waits until the media can be used.</summary>
    /// <param name="source">The media; a path, stream, byte array, address or HTTP content can be given as it is.</param>
    /// <param name="options">What for and how; null for what fits the media in a Tweet.</param>
    /// <param name="progress">Is told how far the upload is.</param>
    /// <param name="cancellationToken">Cancels all that is under way.</param>
    /// <exception cref="MediaFormatException">The type is not known or not accepted.</exception>
    /// <exception cref="MediaSizeException">The media are larger than Twitter takes, or empty.</exception>
    /// <exception cref="MediaSourceException">The media could not be read to their end.</exception>
    /// <exception cref="MediaProcessingException">Twitter could not process the media, or not in time.</exception>
    Task<UploadedMedia> UploadAsync(
        MediaSource source,
        MediaUploadOptions? options = null,
        IProgress<MediaUploadProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <inheritdoc cref="UploadAsync(MediaSource, MediaUploadOptions?, IProgress{MediaUploadProgress}?, CancellationToken)"/>
    Task<UploadedMedia> UploadAsync(MediaSource source, IProgress<MediaUploadProgress> progress, CancellationToken cancellationToken = default);

    /// <summary>Waits until media that were sent earlier can be used.</summary>
    /// <param name="mediaId">Which.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="progress">Is told how far the processing is.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="MediaProcessingException">Twitter could not process the media, or not in time.</exception>
    Task WaitAsync(MediaId mediaId, TimeSpan timeout, IProgress<MediaUploadProgress>? progress = null, CancellationToken cancellationToken = default);
}

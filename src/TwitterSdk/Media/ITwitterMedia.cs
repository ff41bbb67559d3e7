using System.Runtime.CompilerServices;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Media;
using TwitterSdk.V1;

namespace TwitterSdk.Media;

/// <summary>Uploads images, videos and their subtitles, through API v2 unless the client's options say otherwise.</summary>
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
    /// <exception cref="InsufficientCredentialsException">The user's token lacks the scope <c>media.write</c>, or there is no user; nothing was sent.</exception>
    [OverloadResolutionPriority(1)]
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

    /// <summary>Says what an image or GIF shows, for those who can not see it.</summary>
    /// <param name="mediaId">Which.</param>
    /// <param name="altText">Up to 1000 characters.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task DescribeAsync(MediaId mediaId, string altText, CancellationToken cancellationToken = default);

    /// <summary>Uploads subtitles, and puts them on a video.</summary>
    /// <param name="videoId">The video.</param>
    /// <param name="subtitles">The subtitles, in one language.</param>
    /// <param name="category">What the video is for: <c>tweet_video</c>, as when left out, or <c>amplify_video</c>.</param>
    /// <param name="cancellationToken">Cancels all that is under way.</param>
    /// <exception cref="MediaFormatException">They are no subtitles.</exception>
    Task AddSubtitlesAsync(MediaId videoId, MediaSubtitles subtitles, MediaCategory? category = null, CancellationToken cancellationToken = default);

    /// <summary>Takes the subtitles of one language off a video.</summary>
    /// <param name="videoId">The video.</param>
    /// <param name="languageCode">The language: <c>en</c>.</param>
    /// <param name="category">What the video is for: <c>tweet_video</c>, as when left out, or <c>amplify_video</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task RemoveSubtitlesAsync(MediaId videoId, string languageCode, MediaCategory? category = null, CancellationToken cancellationToken = default);

    /// <summary>The same through another API; cheap.</summary>
    /// <param name="api">Which.</param>
    ITwitterMedia Through(MediaApi api);
}

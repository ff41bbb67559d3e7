using TwitterSdk.Core.Media;
using TwitterSdk.V1;

namespace TwitterSdk.Media;

/// <summary>What one of the APIs can do with media: the upload itself, and what is said about the media afterwards.</summary>
internal interface IMediaCalls : IMediaUploadTransport
{
    /// <summary>Says what an image shows.</summary>
    Task DescribeAsync(MediaId mediaId, string altText, CancellationToken cancellationToken);

    /// <summary>Puts uploaded subtitles on a video.</summary>
    /// <param name="videoId">The video.</param>
    /// <param name="category">What the video is for.</param>
    /// <param name="tracks">The subtitles, one for each language.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    Task AddSubtitlesAsync(MediaId videoId, MediaCategory category, IReadOnlyList<UploadedSubtitles> tracks, CancellationToken cancellationToken);

    /// <summary>Takes the subtitles of one language off a video.</summary>
    Task RemoveSubtitlesAsync(MediaId videoId, MediaCategory category, string languageCode, CancellationToken cancellationToken);

    /// <summary>A language as the API wants it.</summary>
    /// <exception cref="ArgumentException">The API has no way to say it.</exception>
    string Language(string languageCode);
}

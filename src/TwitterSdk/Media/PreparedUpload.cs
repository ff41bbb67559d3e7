using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;

namespace TwitterSdk.Media;

/// <summary>An upload that is looked at again when it is clear what the media are, and before the first byte leaves.</summary>
/// <param name="calls">The API's calls.</param>
/// <param name="options">What the caller wants.</param>
/// <param name="before">Is done before media that go in chunks are sent.</param>
internal sealed class PreparedUpload(IMediaCalls calls, MediaUploadOptions options, Func<CancellationToken, Task> before) : IMediaUploadTransport
{
    public int MaxChunkBytes => calls.MaxChunkBytes;

    public int UsualChunkBytes => calls.UsualChunkBytes;

    public int MaxChunks => calls.MaxChunks;

    public async Task<MediaUploadState> InitializeAsync(MediaUploadStart start, CancellationToken cancellationToken)
    {
        Check(start, options);
        await before(cancellationToken).ConfigureAwait(false);
        return await calls.InitializeAsync(start, cancellationToken).ConfigureAwait(false);
    }

    public Task AppendAsync(string mediaId, int segment, ApiContent content, CancellationToken cancellationToken) =>
        calls.AppendAsync(mediaId, segment, content, cancellationToken);

    public Task<MediaUploadState> FinalizeAsync(string mediaId, CancellationToken cancellationToken) => calls.FinalizeAsync(mediaId, cancellationToken);

    public Task<MediaUploadState> StatusAsync(string mediaId, CancellationToken cancellationToken) => calls.StatusAsync(mediaId, cancellationToken);

    public Task<MediaUploadState> UploadSimpleAsync(MediaUploadStart start, ApiContent content, CancellationToken cancellationToken)
    {
        Check(start, options);
        return calls.UploadSimpleAsync(start, content, cancellationToken);
    }

    // Twitter would refuse them only at the end.
    private static void Check(MediaUploadStart start, MediaUploadOptions options)
    {
        var video = start.MediaType.StartsWith("video/", StringComparison.OrdinalIgnoreCase);
        if (options.AltText is not null && video)
            throw new ArgumentException($"Only images and GIFs have an alt text, and the media are {start.MediaType}. Leave AltText out.", nameof(options));
        if (options.Subtitles.Count > 0 && !(video && SubtitledVideo.Is(start.Category)))
        {
            throw new ArgumentException(
                $"Only videos of Tweets have subtitles, and the media are {start.MediaType} of the category {start.Category}. Leave Subtitles out.",
                nameof(options));
        }
    }
}

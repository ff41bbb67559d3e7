namespace TwitterSdk.Core.Media;

/// <summary>The vendor was still processing the media when the time for it was over. The media may become ready yet.</summary>
public sealed class MediaProcessingTimeoutException : MediaProcessingException
{
    internal MediaProcessingTimeoutException(string mediaId, MediaProcessing processing, TimeSpan timeout)
        : base(
            $"Media {mediaId} were still being processed ({processing.State}, {processing.ProgressPercent ?? 0} %) after {timeout}. Allow a longer ProcessingTimeout, or wait on with the media's id.",
            mediaId,
            processing)
    {
    }
}

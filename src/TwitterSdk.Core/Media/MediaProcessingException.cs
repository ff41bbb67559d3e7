namespace TwitterSdk.Core.Media;

/// <summary>The media were sent whole, but the vendor could not make use of them.</summary>
public class MediaProcessingException : MediaException
{
    internal MediaProcessingException(string mediaId, MediaProcessing processing)
        : this(Describe(mediaId, processing), mediaId, processing)
    {
    }

    private protected MediaProcessingException(string message, string mediaId, MediaProcessing processing)
        : base(message)
    {
        MediaId = mediaId;
        Processing = processing;
    }

    /// <summary>The vendor's id of the media.</summary>
    public string MediaId { get; }

    /// <summary>What the vendor said last.</summary>
    public MediaProcessing Processing { get; }

    /// <summary>How far the processing was.</summary>
    public MediaProcessingState State => Processing.State;

    /// <summary>The vendor's code; null when it told none.</summary>
    public int? Code => Processing.Error?.Code;

    /// <summary>The vendor's name of what is wrong: <c>InvalidMedia</c>; null when it told none.</summary>
    public string? Name => Processing.Error?.Name;

    private static string Describe(string mediaId, MediaProcessing processing) => processing.Error is { } error
        ? $"The vendor could not process media {mediaId}: {error.Message ?? "no reason given"} ({error.Name ?? "unnamed"}, code {error.Code?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"})."
        : $"The vendor could not process media {mediaId} and gave no reason.";
}

namespace TwitterSdk.Core.Media;

/// <summary>What a vendor says about an upload.</summary>
/// <param name="MediaId">The vendor's id of the media.</param>
/// <param name="MediaKey">The vendor's other name for them; null when it has none.</param>
/// <param name="Size">How many bytes arrived; null when the vendor does not say.</param>
/// <param name="Expires">Until when the id can be used; null when the vendor does not say.</param>
/// <param name="Processing">The work that follows; null when there is none.</param>
public sealed record MediaUploadState(
    string MediaId, string? MediaKey = null, long? Size = null, DateTimeOffset? Expires = null, MediaProcessing? Processing = null)
{
    /// <summary>A later answer, with what only this one told.</summary>
    internal MediaUploadState Then(MediaUploadState later) => later with
    {
        MediaKey = later.MediaKey ?? MediaKey,
        Size = later.Size ?? Size,
        Expires = later.Expires ?? Expires,
    };
}

namespace TwitterSdk.Core.Media;

/// <summary>An upload that is complete.</summary>
/// <param name="State">What the vendor said last.</param>
/// <param name="MediaType">The MIME type that the media were sent as.</param>
/// <param name="Category">What the media are for; null for nothing.</param>
/// <param name="Bytes">How many bytes were sent.</param>
public sealed record MediaTransfer(MediaUploadState State, string MediaType, string? Category, long Bytes);

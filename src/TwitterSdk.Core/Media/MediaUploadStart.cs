namespace TwitterSdk.Core.Media;

/// <summary>What a vendor is told before the bytes.</summary>
/// <param name="TotalBytes">How many bytes will come.</param>
/// <param name="MediaType">Their MIME type.</param>
/// <param name="Category">What they are for; null for nothing.</param>
public sealed record MediaUploadStart(long TotalBytes, string MediaType, string? Category);

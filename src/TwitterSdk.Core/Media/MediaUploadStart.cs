namespace TwitterSdk.Core.Media;

/// <summary>What a vendor is told before the bytes.</summary>
/// <param name="TotalBytes">How many bytes will come.</param>
/// <param name="MediaType">Their MIME type.</param>
/// <param name="Category">What they are for; null for nothing.</param>
/// <param name="FileName">What the file is called; null when it has no name.</param>
public sealed record MediaUploadStart(long TotalBytes, string MediaType, string? Category, string? FileName);

namespace TwitterSdk.Core.Media;

/// <summary>Why the vendor could not process media.</summary>
/// <param name="Code">The vendor's code.</param>
/// <param name="Name">The vendor's name for it: <c>InvalidMedia</c>.</param>
/// <param name="Message">The vendor's words.</param>
public sealed record MediaProcessingError(int? Code, string? Name, string? Message);

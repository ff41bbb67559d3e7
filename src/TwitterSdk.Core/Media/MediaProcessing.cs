namespace TwitterSdk.Core.Media;

/// <summary>How far the vendor is with making media usable.</summary>
/// <param name="State">How far.</param>
/// <param name="CheckAfter">When to ask again; null when the vendor does not say.</param>
/// <param name="ProgressPercent">From 0 to 100; null when the vendor does not say.</param>
/// <param name="Error">What went wrong; null when nothing did, or the vendor does not say.</param>
public sealed record MediaProcessing(
    MediaProcessingState State, TimeSpan? CheckAfter = null, int? ProgressPercent = null, MediaProcessingError? Error = null);

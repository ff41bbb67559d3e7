namespace TwitterSdk.Core.Media;

/// <summary>How far an upload is. Neither the stage nor the bytes ever go back, also when a chunk is sent again.</summary>
/// <param name="Stage">What is happening.</param>
/// <param name="BytesSent">How many bytes left so far.</param>
/// <param name="BytesTotal">How many there are.</param>
/// <param name="ProcessingPercent">How far the vendor is, from 0 to 100; null before, and when it does not say.</param>
public readonly record struct MediaUploadProgress(MediaUploadStage Stage, long BytesSent, long BytesTotal, int? ProcessingPercent = null);

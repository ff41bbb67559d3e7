namespace TwitterSdk.Core.Media;

/// <summary>A part of the media.</summary>
/// <param name="Index">Which one, from 0.</param>
/// <param name="Offset">The byte at which it begins.</param>
/// <param name="Length">How many bytes.</param>
internal readonly record struct MediaChunk(int Index, long Offset, int Length);

namespace TwitterSdk.Core.Streaming;

/// <summary>What a gap was filled with.</summary>
/// <param name="Messages">The messages, as far as they could be fetched.</param>
/// <param name="Error">What went wrong; null for nothing.</param>
internal sealed record GapFill<T>(IReadOnlyList<T> Messages, Exception? Error);

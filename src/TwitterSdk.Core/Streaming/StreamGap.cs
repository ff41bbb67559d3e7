namespace TwitterSdk.Core.Streaming;

/// <summary>A time in which a stream had no connection.</summary>
/// <param name="Last">The last message before it; nothing when none had come.</param>
/// <param name="Since">When the last bytes had come.</param>
/// <param name="Until">When the new connection was accepted.</param>
/// <typeparam name="T">A message.</typeparam>
public sealed record StreamGap<T>(T? Last, DateTimeOffset Since, DateTimeOffset Until);

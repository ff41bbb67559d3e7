namespace TwitterSdk.Core.Streaming;

/// <summary>What became of a message.</summary>
internal enum StreamBufferAnswer
{
    Added,

    /// <summary>A message was dropped: this one or the oldest.</summary>
    Dropped,

    /// <summary>There is no room; it was not added.</summary>
    Full,
}

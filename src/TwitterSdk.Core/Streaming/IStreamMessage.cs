namespace TwitterSdk.Core.Streaming;

/// <summary>A message that can tell when it was made, or that it is about the connection and not about what the stream is for.</summary>
public interface IStreamMessage
{
    /// <summary>When what it tells of was made; null when it does not say. The lag of the stream is measured by it.</summary>
    DateTimeOffset? MadeAt { get; }

    /// <summary>What it says about the connection; null for a message like any other.</summary>
    StreamNotice? Notice { get; }
}

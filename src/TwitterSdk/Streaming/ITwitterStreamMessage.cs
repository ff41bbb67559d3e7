using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Streaming;

/// <summary>A message that a <see cref="TwitterStreamHandler"/> has methods for.</summary>
public interface ITwitterStreamMessage : IStreamMessage
{
    /// <summary>Calls the methods of a handler that are for this message.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    Task HandleAsync(TwitterStreamHandler handler, CancellationToken cancellationToken);
}

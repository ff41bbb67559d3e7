using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming;

namespace TwitterSdk.Hosting;

/// <summary>Opens a stream and leads it through a handler.</summary>
/// <param name="client">Who opens it.</param>
/// <param name="handler">The handler.</param>
/// <param name="observe">Is told of everything that happens to the connection.</param>
/// <param name="cancellationToken">Ends the stream.</param>
internal delegate Task StreamRun(ITwitterClient client, TwitterStreamHandler handler, Action<ConnectionEvent> observe, CancellationToken cancellationToken);

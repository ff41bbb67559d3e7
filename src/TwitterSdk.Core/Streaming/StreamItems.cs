using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Streaming;

/// <summary>A stream together with its events.</summary>
internal sealed class StreamItems<T>(ApiStream<T> stream, CancellationToken cancellationToken) : IAsyncEnumerable<StreamItem<T>>
    where T : IJsonModel<T>
{
    public IAsyncEnumerator<StreamItem<T>> GetAsyncEnumerator(CancellationToken walker = default) =>
        stream.Items(walker.CanBeCanceled ? walker : cancellationToken);
}

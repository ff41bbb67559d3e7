using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>One open connection to a streaming endpoint: a JSON object per line until it ends. No reconnecting.</summary>
/// <typeparam name="T">A message.</typeparam>
public sealed class ApiStream<T> : IAsyncEnumerable<T>, IAsyncDisposable
    where T : IJsonModel<T>
{
    internal ApiStream()
    {
    }

    /// <summary>The messages in the order in which they come; empty keep-alive lines are passed over. Can be walked once.</summary>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Closes the connection at once.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException();
}

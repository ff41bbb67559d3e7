using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Streaming;

/// <summary>A walk that was not asked for events, so that all of its items are messages.</summary>
internal sealed class MessageWalk<T>(StreamWalk<T> walk) : IAsyncEnumerator<T>
    where T : IJsonModel<T>
{
    public T Current => walk.Current.Message!;

    public ValueTask<bool> MoveNextAsync() => walk.MoveNextAsync();

    public ValueTask DisposeAsync() => walk.DisposeAsync();
}

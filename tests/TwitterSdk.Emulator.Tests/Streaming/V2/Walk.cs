using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

/// <summary>A walk through a stream and its events, one step at a time; what never comes is not waited for without an end.</summary>
internal sealed class Walk<T>(ApiStream<T> stream) : IAsyncDisposable
    where T : IJsonModel<T>
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly IAsyncEnumerator<StreamItem<T>> _walk = stream.WithEvents().GetAsyncEnumerator();

    /// <summary>The next message; events before it are passed.</summary>
    public async Task<T> NextAsync()
    {
        while (true)
        {
            StreamItem<T> item = await StepAsync();
            if (item.IsMessage)
                return item.Message;
        }
    }

    public async Task<List<T>> NextAsync(int count)
    {
        List<T> messages = [];
        while (messages.Count < count)
            messages.Add(await NextAsync());
        return messages;
    }

    /// <summary>Passes everything until an event of a kind.</summary>
    public async Task<TEvent> UntilAsync<TEvent>()
        where TEvent : ConnectionEvent
    {
        while (true)
        {
            if ((await StepAsync()).Event is TEvent happened)
                return happened;
        }
    }

    public ValueTask DisposeAsync() => _walk.DisposeAsync();

    private async Task<StreamItem<T>> StepAsync()
    {
        Assert.That(await _walk.MoveNextAsync().AsTask().WaitAsync(s_patience), "the stream is at its end");
        return _walk.Current;
    }
}

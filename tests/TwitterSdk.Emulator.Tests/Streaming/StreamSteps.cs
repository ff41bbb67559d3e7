using TwitterSdk.Core.Streaming;
using TwitterSdk.Testing;
using TwitterSdk.V1;

namespace TwitterSdk.Emulator.Tests.Streaming;

/// <summary>A walk through a stream and its events; each step as short text.</summary>
internal sealed class StreamSteps(ApiStream<StreamMessage> stream) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<StreamItem<StreamMessage>> _walk = stream.WithEvents().GetAsyncEnumerator();

    public async Task<string> NextAsync()
    {
        Assert.That(await _walk.MoveNextAsync().AsTask().WaitAsync(Eventually.Patience), "the stream is at its end");
        StreamItem<StreamMessage> item = _walk.Current;
        return item.IsMessage ? Describe(item.Message) : item.Event.GetType().Name;
    }

    /// <summary>The next so many steps.</summary>
    public async Task<List<string>> NextAsync(int count)
    {
        List<string> steps = [];
        while (steps.Count < count)
            steps.Add(await NextAsync());
        return steps;
    }

    /// <summary>Passes steps until one that reads so.</summary>
    public async Task UntilAsync(string step)
    {
        while (await NextAsync() != step)
        {
            // The next one, then.
        }
    }

    public ValueTask DisposeAsync() => _walk.DisposeAsync();

    private static string Describe(StreamMessage message) => message switch
    {
        StreamStatus status => status.Value.Text ?? status.Value.FullText ?? "",
        StreamDelete delete => $"delete of {delete.Delete.Status!.UserId.Value}",
        StreamLimit limit => $"limit {limit.Limit.Undelivered}",
        StreamDisconnect disconnect => $"disconnect {disconnect.Disconnect.Meaning}",
        StreamFriends friends => $"friends {string.Join(' ', friends.Friends ?? friends.FriendsStr!)}",
        _ => message.GetType().Name,
    };
}

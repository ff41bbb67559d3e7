using System.Collections.Concurrent;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Media;

namespace TwitterSdk.Core.Tests.Media;

/// <summary>A vendor in memory: keeps what arrives, and fails where the test says.</summary>
internal sealed class FakeTransport : IMediaUploadTransport
{
    private readonly ConcurrentDictionary<int, byte[]> _chunks = new();
    private int _active;

    public int MaxChunkBytes { get; init; } = 5 * 1024 * 1024;

    public int UsualChunkBytes { get; init; } = 4 * 1024 * 1024;

    public int MaxChunks { get; init; } = 1000;

    /// <summary>The calls in the order in which they came: <c>INIT 5</c>, <c>APPEND 0</c>, <c>FINALIZE</c>, <c>STATUS</c>, <c>SIMPLE 5</c>.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    public static DateTimeOffset Expires { get; } = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

    public MediaUploadStart? Start { get; private set; }

    /// <summary>The largest number of chunks that were on their way at once.</summary>
    public int MostActive { get; private set; }

    /// <summary>Is called for each chunk with its index and the bytes that arrived; throws to refuse them.</summary>
    public Func<int, CancellationToken, Task>? OnAppend { get; set; }

    /// <summary>Is called for each FINALIZE; throws to refuse it.</summary>
    public Action? OnFinalize { get; set; }

    /// <summary>What FINALIZE says, and then STATUS, in turn.</summary>
    public Queue<MediaProcessing?> Processing { get; } = new();

    /// <summary>What arrived, put together in the order of the segments.</summary>
    public byte[] Received => [.. _chunks.OrderBy(chunk => chunk.Key).SelectMany(chunk => chunk.Value)];

    public int Appends => Calls.Count(call => call.StartsWith("APPEND", StringComparison.Ordinal));

    public Task<MediaUploadState> InitializeAsync(MediaUploadStart start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Start = start;
        Calls.Enqueue($"INIT {start.TotalBytes}");
        return Task.FromResult(new MediaUploadState("77", "3_77", Expires: Expires));
    }

    public async Task AppendAsync(string mediaId, int segment, ApiContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls.Enqueue($"APPEND {segment}");
        var active = Interlocked.Increment(ref _active);
        lock (_chunks)
            MostActive = Math.Max(MostActive, active);
        try
        {
            var bytes = await ReadAsync(content, cancellationToken);
            await (OnAppend?.Invoke(segment, cancellationToken) ?? Task.CompletedTask);
            _chunks[segment] = bytes;
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    public Task<MediaUploadState> FinalizeAsync(string mediaId, CancellationToken cancellationToken)
    {
        Calls.Enqueue("FINALIZE");
        OnFinalize?.Invoke();
        return Task.FromResult(new MediaUploadState(mediaId, Size: Received.Length, Processing: Processing.Count > 0 ? Processing.Dequeue() : null));
    }

    public Task<MediaUploadState> StatusAsync(string mediaId, CancellationToken cancellationToken)
    {
        Calls.Enqueue("STATUS");
        return Task.FromResult(new MediaUploadState(mediaId, Processing: Processing.Count > 1 ? Processing.Dequeue() : Processing.Peek()));
    }

    public async Task<MediaUploadState> UploadSimpleAsync(MediaUploadStart start, ApiContent content, CancellationToken cancellationToken)
    {
        Start = start;
        Calls.Enqueue($"SIMPLE {start.TotalBytes}");
        var bytes = await ReadAsync(content, cancellationToken);
        await (OnAppend?.Invoke(0, cancellationToken) ?? Task.CompletedTask);
        _chunks[0] = bytes;
        return new MediaUploadState("78", Size: bytes.Length);
    }

    private static async Task<byte[]> ReadAsync(ApiContent content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        Assert.That(bytes.Length, Is.EqualTo(content.Length), "a body is as long as it says");
        return bytes.ToArray();
    }
}

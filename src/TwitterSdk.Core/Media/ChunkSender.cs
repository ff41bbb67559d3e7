using System.Runtime.CompilerServices;

namespace TwitterSdk.Core.Media;

/// <summary>Sends the chunks of one upload, some at once; one that fails is sent again, alone.</summary>
internal sealed class ChunkSender(
    IMediaUploadTransport transport, MediaReader media, UploadMeter meter, MediaTransferOptions options, TimeProvider clock) : IDisposable
{
    private readonly UploadBuffers _buffers = new();

    public void Dispose() => _buffers.Dispose();

    /// <summary>Sends all chunks. The first failure that does not pass stops the others and is thrown.</summary>
    public async Task SendAllAsync(string mediaId, ChunkPlan plan, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var turn = new SemaphoreSlim(1, 1);
        var walk = new Walk(mediaId, plan, stop, turn);
        var workers = new Task[Math.Min(options.Parallelism, plan.Count)];
        for (var i = 0; i < workers.Length; i++)
            workers[i] = WorkAsync(walk);

        await Task.WhenAll(workers).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        walk.Failure?.Throw();
    }

    /// <summary>Sends a body, again after failures that may pass.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask SendAsync(MediaChunk chunk, Func<MediaContent, Task> send, CancellationToken cancellationToken)
    {
        // Parts without a file name are taken for text by many servers; the true name is nobody's business.
        var content = new MediaContent(media, chunk, meter, _buffers) { FileName = "media" };
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                await send(content).ConfigureAwait(false);
                return;
            }
            catch (Exception exception) when (MayTryAgain(attempt, exception, cancellationToken))
            {
                content.TakeBack();
                wait = MediaRetry.Wait(attempt, exception);
            }

            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the upload, again after failures that may pass: hours of chunks must not be lost by its last step, and media are ended but once.</summary>
    public async Task<MediaUploadState> FinalizeAsync(string mediaId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                return await transport.FinalizeAsync(mediaId, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (MayTryAgain(attempt, exception, cancellationToken))
            {
                wait = MediaRetry.Wait(attempt, exception);
            }

            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool MayTryAgain(int attempt, Exception exception, CancellationToken cancellationToken) =>
        attempt <= options.ChunkRetries && !cancellationToken.IsCancellationRequested && MediaRetry.MayPass(exception);

    private async Task WorkAsync(Walk walk)
    {
        try
        {
            while (await TakeAsync(walk).ConfigureAwait(false) is { } chunk)
                await SendOneAsync(walk, chunk).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await walk.FailAsync(exception).ConfigureAwait(false);
        }
    }

    // One at a time, for a source that only goes forward must be read in order.
    private async ValueTask<MediaChunk?> TakeAsync(Walk walk)
    {
        await walk.Turn.WaitAsync(walk.Stop.Token).ConfigureAwait(false);
        try
        {
            if (walk.Next == walk.Plan.Count)
                return null;
            var chunk = walk.Plan[walk.Next++];
            await media.LoadAsync(chunk, walk.Stop.Token).ConfigureAwait(false);
            return chunk;
        }
        finally
        {
            walk.Turn.Release();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask SendOneAsync(Walk walk, MediaChunk chunk)
    {
        var cancellationToken = walk.Stop.Token;
        try
        {
            await SendAsync(chunk, content => transport.AppendAsync(walk.MediaId, chunk.Index, content, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            media.Release(chunk);
        }
    }

    private sealed class Walk(string mediaId, ChunkPlan plan, CancellationTokenSource stop, SemaphoreSlim turn)
    {
        private System.Runtime.ExceptionServices.ExceptionDispatchInfo? _failure;

        public string MediaId => mediaId;

        public ChunkPlan Plan => plan;

        public CancellationTokenSource Stop => stop;

        public SemaphoreSlim Turn => turn;

        public int Next { get; set; }

        public System.Runtime.ExceptionServices.ExceptionDispatchInfo? Failure => _failure;

        public Task FailAsync(Exception exception)
        {
            // Only the first counts: those that follow are its consequence.
            Interlocked.CompareExchange(ref _failure, System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception), null);
            return stop.CancelAsync();
        }
    }
}

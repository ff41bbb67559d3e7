using System.Runtime.CompilerServices;

namespace TwitterSdk.Core.Media;

/// <summary>Reads a stream that can be moved to any place. It has one position only, so reads take turns.</summary>
internal sealed class SeekableReader : MediaReader
{
    private readonly Stream _stream;
    private readonly long _start;
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="start">The position of the first byte.</param>
    /// <param name="length">How many bytes to read; null for all.</param>
    public SeekableReader(Stream stream, long start, long? length = null)
    {
        _stream = stream;
        _start = start;
        Length = length ?? Math.Max(0, stream.Length - start);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _stream.Position = _start + offset;
            return await _stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public override ValueTask DisposeAsync()
    {
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }
}

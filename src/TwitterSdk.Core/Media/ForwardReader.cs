using System.Buffers;

namespace TwitterSdk.Core.Media;

/// <summary>Reads a stream that only goes forward: chunks are held in pooled buffers while they are sent.</summary>
internal sealed class ForwardReader : MediaReader
{
    private readonly Stream _stream;
    private readonly bool _closes;
    private readonly byte[] _head = new byte[MediaSniffer.Needed];
    private readonly Dictionary<int, (MediaChunk Chunk, byte[] Bytes)> _loaded = [];
    private int _headFilled;
    private int _headTaken;

    /// <param name="stream">The stream, at the first byte.</param>
    /// <param name="length">How many bytes will come; null when that is not known.</param>
    /// <param name="closes">True to close the stream at the end.</param>
    public ForwardReader(Stream stream, long? length, bool closes = false)
    {
        _stream = stream;
        _closes = closes;
        Length = length;
    }

    public override bool Buffers => true;

    public override async ValueTask<ReadOnlyMemory<byte>> PeekAsync(CancellationToken cancellationToken)
    {
        if (_headFilled == 0)
            _headFilled = await _stream.ReadAtLeastAsync(_head, _head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return _head.AsMemory(0, _headFilled);
    }

    /// <summary>Reads on, from wherever the stream stands; 0 only at the end.</summary>
    public async ValueTask<int> ReadNextAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_headTaken == _headFilled)
            return await _stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);

        var count = Math.Min(buffer.Length, _headFilled - _headTaken);
        _head.AsMemory(_headTaken, count).CopyTo(buffer);
        _headTaken += count;
        return count;
    }

    public override async ValueTask LoadAsync(MediaChunk chunk, CancellationToken cancellationToken)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(chunk.Length);
        lock (_loaded)
            _loaded.Add(chunk.Index, (chunk, bytes));

        for (var filled = 0; filled < chunk.Length;)
        {
            var count = await ReadNextAsync(bytes.AsMemory(filled, chunk.Length - filled), cancellationToken).ConfigureAwait(false);
            if (count == 0)
                throw new MediaSourceException($"The media ended after {chunk.Offset + filled} bytes, though {Length} were promised.");
            filled += count;
        }
    }

    public override void Release(MediaChunk chunk)
    {
        byte[] bytes;
        lock (_loaded)
        {
            bytes = _loaded[chunk.Index].Bytes;
            _loaded.Remove(chunk.Index);
        }

        ArrayPool<byte>.Shared.Return(bytes);
    }

    public override ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        lock (_loaded)
        {
            foreach (var (chunk, bytes) in _loaded.Values)
            {
                var inside = offset - chunk.Offset;
                if (inside < 0 || inside >= chunk.Length)
                    continue;
                var count = Math.Min(buffer.Length, chunk.Length - (int)inside);
                bytes.AsMemory((int)inside, count).CopyTo(buffer);
                return ValueTask.FromResult(count);
            }
        }

        return ValueTask.FromResult(0);
    }

    public override ValueTask DisposeAsync() => _closes ? _stream.DisposeAsync() : ValueTask.CompletedTask;
}

namespace TwitterSdk.Core.Media;

/// <summary>Reads a buffer.</summary>
internal sealed class BytesReader : MediaReader
{
    private readonly ReadOnlyMemory<byte> _bytes;

    public BytesReader(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        Length = bytes.Length;
    }

    public override ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = (int)Math.Min(buffer.Length, _bytes.Length - offset);
        _bytes.Slice((int)offset, count).CopyTo(buffer);
        return ValueTask.FromResult(count);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

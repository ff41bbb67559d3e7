namespace TwitterSdk.Benchmarks.Upload;

/// <summary>A part of a video that is made while it is read, so that only the sender takes memory.</summary>
internal sealed class MadeVideo(long start, long length) : Stream
{
    private static readonly byte[] s_block = MakeBlock();

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        int at = (int)((start + Position) % s_block.Length);
        int count = (int)Math.Min(Math.Min(buffer.Length, s_block.Length - at), length - Position);
        s_block.AsSpan(at, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] MakeBlock()
    {
        byte[] block = new byte[1024 * 1024];
        for (int at = 0; at < block.Length; at++)
            block[at] = (byte)(at * 31);
        "\0\0\0\u0020ftypmp42\0\0\0\0mp42isom"u8.CopyTo(block);
        return block;
    }
}

using Microsoft.Win32.SafeHandles;

namespace TwitterSdk.Cli.Output;

/// <summary>
/// Standard output to another program. The system's own console swallows what nobody reads any more, so that a stream would be
/// written into the void for ever; here it is an <see cref="OutputClosedException"/>.
/// </summary>
internal sealed class OutputPipe : Stream
{
    private const int Descriptor = 1;

    private readonly FileStream _pipe;

    private OutputPipe(FileStream pipe) => _pipe = pipe;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens it; null where standard output is no pipe, or pipes end otherwise.</summary>
    public static OutputPipe? TryOpen()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return null;
        try
        {
            var pipe = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            // A file has a place to write at, which standard error may share: that is the console's affair.
            return pipe.CanSeek ? null : new OutputPipe(pipe);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _pipe.Write(buffer);
        }
        catch (IOException gone)
        {
            throw new OutputClosedException(gone);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _pipe.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException gone)
        {
            throw new OutputClosedException(gone);
        }
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing waits here.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}

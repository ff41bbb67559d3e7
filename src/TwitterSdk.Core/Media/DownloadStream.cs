namespace TwitterSdk.Core.Media;

/// <summary>The body of an answer, with a limit on its silence; its failures are failures of the source.</summary>
internal sealed class DownloadStream(Stream body, string name, SilenceLimit silence, HttpResponseMessage response) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    // The caller's own token cancels through the limit, which was made of it.
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await body.ReadAsync(buffer, silence.Restart()).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!silence.Outer.IsCancellationRequested)
        {
            throw new MediaSourceException($"{name} sent nothing for {silence.Limit}.", exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw new MediaSourceException($"{name} broke off: {exception.Message}", exception);
        }
        finally
        {
            silence.Pause();
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync().ConfigureAwait(false);
        await silence.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            response.Dispose();
        base.Dispose(disposing);
    }
}

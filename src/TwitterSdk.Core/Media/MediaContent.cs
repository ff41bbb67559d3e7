using System.Runtime.CompilerServices;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Media;

/// <summary>A slice of the media as the body of a request; can be sent any number of times.</summary>
internal sealed class MediaContent(MediaReader media, MediaChunk chunk, UploadMeter meter, UploadBuffers buffers) : ApiContent
{
    /// <summary>How many bytes are under way between source and network at once. Each time round costs a few hundred bytes below us, so not too few.</summary>
    public const int BufferBytes = 128 * 1024;

    private long _sent;

    public override long? Length => chunk.Length;

    public override bool CanReplay => true;

    public override async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        TakeBack();
        var buffer = buffers.Rent(Math.Min(BufferBytes, chunk.Length));
        try
        {
            while (_sent < chunk.Length)
            {
                var wanted = (int)Math.Min(buffer.Length, chunk.Length - _sent);
                var count = await ReadAsync(buffer.AsMemory(0, wanted), cancellationToken).ConfigureAwait(false);
                await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                _sent += count;
                meter.Sent(count);
            }
        }
        finally
        {
            buffers.Return(buffer);
        }
    }

    /// <summary>Forgets what was sent of it, for it has to be sent again.</summary>
    public void TakeBack()
    {
        meter.TakeBack(_sent);
        _sent = 0;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        int count;
        try
        {
            count = await media.ReadAsync(chunk.Offset + _sent, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            // Told apart from trouble on the network, which is worth another try.
            throw new MediaSourceException($"The media could not be read at byte {chunk.Offset + _sent}: {exception.Message}", exception);
        }

        return count > 0
            ? count
            : throw new MediaSourceException($"The media ended after {chunk.Offset + _sent} bytes, though {media.Length} were promised.");
    }
}

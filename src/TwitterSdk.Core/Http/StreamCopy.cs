using System.Buffers;

namespace TwitterSdk.Core.Http;

/// <summary>Copies through one pooled buffer, however long the content is.</summary>
internal static class StreamCopy
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Copies an exact number of bytes, or all when none is told.</summary>
    /// <exception cref="EndOfStreamException">The stream ends before.</exception>
    public static async Task CopyAsync(Stream source, long? length, Stream destination, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(length ?? BufferSize, 1, BufferSize));
        try
        {
            var left = length ?? long.MaxValue;
            while (left > 0)
            {
                var read = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    if (length is null)
                        return;
                    throw Ended(left, length.Value);
                }

                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                left -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static EndOfStreamException Ended(long left, long length) =>
        new(FormattableString.Invariant($"The content ended {left} bytes before the {length} bytes that were announced; it was cut or is being written."));
}

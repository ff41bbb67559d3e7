using System.Buffers;
using System.Runtime.CompilerServices;

namespace TwitterSdk.Core.Http;

/// <summary>A whole body in one pooled buffer, so that readers see it as one span.</summary>
internal readonly struct PooledBody : IDisposable
{
    private const int FirstGuess = 16 * 1024;
    private readonly byte[] _buffer;
    private readonly int _length;

    private PooledBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    /// <summary>Reads all of a content, at most so many bytes.</summary>
    /// <exception cref="InvalidDataException">There are more.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<PooledBody> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        // A decompressed body has no length, and a hostile length must not make us rent what never comes.
        long announced = content.Headers.ContentLength ?? 0;
        if (announced > maxBytes)
            throw TooLarge(maxBytes);

        // One byte more than announced: then the read that finds the end needs no larger buffer.
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(announced + 1, FirstGuess, 1024 * 1024));
        int length = 0;
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (true)
                {
                    int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                        return new PooledBody(buffer, length);
                    length += read;
                    if (length > maxBytes)
                        throw TooLarge(maxBytes);
                    if (length == buffer.Length)
                        Grow(ref buffer);
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    public void Dispose()
    {
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
    }

    private static void Grow(ref byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static InvalidDataException TooLarge(int maxBytes) => new($"it is larger than the {maxBytes} bytes that the client's MaxResponseBytes allows.");
}

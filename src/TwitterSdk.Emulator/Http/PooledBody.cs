using System.Buffers;

namespace TwitterSdk.Emulator.Http;

/// <summary>A whole request body in a rented buffer: uploads come by the thousand and should leave no garbage.</summary>
internal sealed class PooledBody : IDisposable
{
    private byte[] _buffer;
    private int _length;

    private PooledBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public ReadOnlyMemory<byte> Content => _buffer.AsMemory(0, _length);

    public static PooledBody Empty() => new(0);

    public static async Task<PooledBody> ReadAsync(Stream stream, long? announced, CancellationToken cancellationToken)
    {
        var body = new PooledBody((int)Math.Clamp(announced ?? 4096, 256, 16 * 1024 * 1024));
        try
        {
            await body.FillAsync(stream, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async Task FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_length == _buffer.Length)
                Grow();
            int read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return;
            _length += read;
        }
    }

    private void Grow()
    {
        byte[] bigger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(bigger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = bigger;
    }
}

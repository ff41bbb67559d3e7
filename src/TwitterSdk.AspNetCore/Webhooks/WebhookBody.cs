using System.Buffers;
using System.IO.Pipelines;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>The raw bytes of a delivery, in a pooled buffer: what was signed is exactly these.</summary>
internal readonly struct WebhookBody : IDisposable
{
    private readonly byte[] _buffer;
    private readonly int _length;

    private WebhookBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    /// <summary>Reads the whole body; null when it is larger than allowed.</summary>
    public static async ValueTask<WebhookBody?> ReadAsync(PipeReader reader, int maxBytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> bytes = result.Buffer;
            if (bytes.Length > maxBytes)
            {
                reader.AdvanceTo(bytes.End);
                return null;
            }

            if (!result.IsCompleted)
            {
                reader.AdvanceTo(bytes.Start, bytes.End);
                continue;
            }

            byte[] buffer = ArrayPool<byte>.Shared.Rent((int)bytes.Length);
            bytes.CopyTo(buffer);
            var body = new WebhookBody(buffer, (int)bytes.Length);
            reader.AdvanceTo(bytes.End);
            return body;
        }
    }

    public void Dispose()
    {
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwitterSdk.Core.Http;

/// <summary>A JSON writer over a pooled buffer. Writers are kept for the next call.</summary>
internal sealed class JsonBodyWriter : IBufferWriter<byte>
{
    private static readonly JsonBodyWriter?[] s_idle = new JsonBodyWriter?[8];

    private byte[] _buffer = [];
    private int _length;

    private JsonBodyWriter() => Json = new Utf8JsonWriter(this, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes into the buffer.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>What stands in the buffer; flush <see cref="Json"/> first.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Takes an idle writer, or makes one.</summary>
    public static JsonBodyWriter Rent()
    {
        for (var i = 0; i < s_idle.Length; i++)
        {
            if (Interlocked.Exchange(ref s_idle[i], null) is { } idle)
                return idle;
        }

        return new JsonBodyWriter();
    }

    /// <summary>What was written.</summary>
    /// <exception cref="InvalidOperationException">It is not one whole JSON value.</exception>
    public byte[] ToArray()
    {
        Json.Flush();
        if (Json.CurrentDepth != 0 || _length == 0)
            throw new InvalidOperationException("The JSON body is not one whole value: an object or array was not ended, or nothing was written.");
        return _buffer.AsSpan(0, _length).ToArray();
    }

    /// <summary>Gives the buffer back and keeps the writer; it must not be used afterwards.</summary>
    public void Return()
    {
        _length = 0;
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        Json.Reset();
        for (var i = 0; i < s_idle.Length; i++)
        {
            if (Interlocked.CompareExchange(ref s_idle[i], this, null) is null)
                return;
        }
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _buffer.AsSpan(_length);
    }

    private void Grow(int sizeHint)
    {
        if (_buffer.Length - _length >= Math.Max(sizeHint, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(1024, _length * 2) + sizeHint));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

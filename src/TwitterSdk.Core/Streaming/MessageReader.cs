using System.Buffers;
using System.Buffers.Text;

namespace TwitterSdk.Core.Streaming;

/// <summary>
/// Cuts a byte stream into messages, in one pooled buffer in which each message lies in one piece: one a line, or behind a line with
/// its length. A message may be read until the next call.
/// </summary>
internal sealed class MessageReader(Stream stream, int longest) : IDisposable
{
    private const int FirstSize = 64 * 1024;

    private byte[]? _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _searched;
    private int _end;
    private int _messageStart;
    private int _messageLength;
    private int _announced;

    /// <summary>The message that was taken last, without white space around it; empty for an empty line.</summary>
    public ReadOnlySpan<byte> Message => _buffer.AsSpan(_messageStart, _messageLength);

    /// <summary>True when the bytes that are left begin a message that has no end yet.</summary>
    public bool HasRest => _announced > 0 || !_buffer.AsSpan(_start, _end - _start).Trim(" \t\r\n"u8).IsEmpty;

    /// <summary>Takes the next message out of what was read already.</summary>
    public bool TryTake()
    {
        while (true)
        {
            if (_announced > 0)
                return TryTakeAnnounced();
            int found = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (found < 0)
            {
                _searched = _end;
                return false;
            }

            Take(_searched + found + 1);

            // Messages are objects, so a line of digits is the length of the message behind it.
            if (_messageLength == 0 || !char.IsAsciiDigit((char)_buffer![_messageStart]) || !TryReadLength())
                return true;
        }
    }

    /// <summary>Reads more, and tells how many bytes; 0 at the end.</summary>
    /// <exception cref="InvalidDataException">A message is longer than any may be.</exception>
    public async ValueTask<int> ReadAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        return read;
    }

    public void Dispose()
    {
        if (_buffer is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        _buffer = null;
    }

    private bool TryReadLength()
    {
        if (!Utf8Parser.TryParse(Message, out int length, out int read) || read != _messageLength)
            return false;
        CheckLength(length);
        _announced = length;
        return length > 0;
    }

    private bool TryTakeAnnounced()
    {
        if (_end - _start < _announced)
            return false;
        Take(_start + _announced);
        _announced = 0;
        return true;
    }

    private void Take(int end)
    {
        byte[] buffer = _buffer!;
        int from = _start;
        int to = end;
        while (to > from && buffer[to - 1] <= ' ')
            to--;
        while (from < to && buffer[from] <= ' ')
            from++;
        _messageStart = from;
        _messageLength = to - from;
        _start = _searched = end;
    }

    private void MakeRoom()
    {
        int kept = _end - _start;
        CheckLength(kept);
        if (kept == _buffer!.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(_start, kept).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        else if (_start > 0 && (kept == 0 || _buffer.Length - _end < _buffer.Length / 2))
        {
            _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        }
        else
        {
            return;
        }

        _searched -= _start;
        _start = 0;
        _end = kept;
    }

    private void CheckLength(int length)
    {
        if (length > longest)
            throw new InvalidDataException($"a message is longer than {longest} bytes; {nameof(StreamOptions.MaxMessageBytes)} sets how long it may be.");
    }
}

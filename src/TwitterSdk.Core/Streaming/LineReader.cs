using System.Buffers;

namespace TwitterSdk.Core.Streaming;

/// <summary>Cuts a byte stream into lines, in one pooled buffer. A line may be read until the next call.</summary>
internal sealed class LineReader(Stream stream, int longestLine) : IDisposable
{
    private const int FirstSize = 32 * 1024;

    private byte[]? _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _searched;
    private int _end;
    private int _lineStart;
    private int _lineLength;
    private bool _completed;

    /// <summary>The line that was taken last, without its line end.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_lineStart, _lineLength);

    /// <summary>Takes the next line out of what was read already.</summary>
    public bool TryTake()
    {
        ReadOnlySpan<byte> unread = _buffer.AsSpan(_searched, _end - _searched);
        int found = unread.IndexOf((byte)'\n');
        if (found >= 0)
        {
            Take(_searched + found, 1);
            return true;
        }

        _searched = _end;

        // A server may end without a last line end.
        if (!_completed || _start == _end)
            return false;
        Take(_end, 0);
        return true;
    }

    /// <summary>Reads more; false at the end.</summary>
    /// <exception cref="InvalidDataException">A line is longer than any message may be.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_completed)
            return false;
        MakeRoom();
        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _completed = read == 0;
        return !_completed || _start < _end;
    }

    public void Dispose()
    {
        if (_buffer is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        _buffer = null;
    }

    private void Take(int end, int lineEnd)
    {
        _lineStart = _start;
        _lineLength = end - _start;
        _start = _searched = end + lineEnd;
    }

    private void MakeRoom()
    {
        int kept = _end - _start;
        if (kept > longestLine)
            throw new InvalidDataException($"a message is longer than {longestLine} bytes.");
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
}

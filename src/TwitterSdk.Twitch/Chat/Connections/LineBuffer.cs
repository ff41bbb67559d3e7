using System.Buffers;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>Cuts what comes into lines, wherever packets begin and end, in one pooled buffer.</summary>
/// <remarks>A line that is longer than any server sends is left out, and what follows it is read as usual.</remarks>
internal sealed class LineBuffer : IDisposable
{
    /// <summary>8191 bytes of tags and 512 of message are what servers may send; this is four times as much.</summary>
    public const int LongestLine = 32 * 1024;

    private byte[]? _buffer = ArrayPool<byte>.Shared.Rent(LongestLine);
    private int _start;
    private int _searched;
    private int _end;
    private bool _skipping;

    /// <summary>Where the next bytes belong.</summary>
    public Memory<byte> Room
    {
        get
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                _end -= _start;
                _searched -= _start;
                _start = 0;
            }

            if (_end == _buffer!.Length)
            {
                _skipping = true;
                SkippedLines++;
                _end = _searched = 0;
            }

            return _buffer.AsMemory(_end);
        }
    }

    /// <summary>Lines that were too long.</summary>
    public int SkippedLines { get; private set; }

    /// <summary>So many bytes were put into <see cref="Room"/>.</summary>
    public void Add(int count) => _end += count;

    /// <summary>The next whole line, without its line feed; valid until <see cref="Room"/> is asked for.</summary>
    public bool TryTake(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            int found = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (found < 0)
            {
                _searched = _end;
                line = default;
                return false;
            }

            line = _buffer.AsSpan(_start, _searched + found - _start);
            _start = _searched = _searched + found + 1;
            if (!_skipping)
                return true;
            _skipping = false;
        }
    }

    public void Dispose()
    {
        if (_buffer is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        _buffer = null;
    }
}

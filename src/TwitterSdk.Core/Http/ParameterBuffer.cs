using System.Buffers;

namespace TwitterSdk.Core.Http;

/// <summary>Parameters in one pooled buffer, each encoded once; a query, a form and a signature are put together of the same bytes.</summary>
/// <remarks>A mutable struct with one owner, in a field that is not readonly: its arrays go back to their pool once.</remarks>
internal struct ParameterBuffer
{
    private byte[]? _bytes;
    private int _length;
    private ParameterRange[]? _ranges;
    private int _count;
    private int _open;
    private int _openName;

    /// <summary>The parameters in the order in which they were added.</summary>
    public readonly ReadOnlySpan<ParameterRange> Ranges => _ranges.AsSpan(0, _count);

    /// <summary>What the ranges point into.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Starts a parameter; its value is appended next.</summary>
    public void Open(ReadOnlySpan<byte> name)
    {
        _open = _length;
        Append(name);
        _openName = _length - _open;
        AppendVerbatim((byte)'=');
    }

    /// <summary>Appends to the value.</summary>
    public void Append(ReadOnlySpan<byte> utf8) => _length += PercentEncoding.Encode(utf8, Reserve(PercentEncoding.MaxLength(utf8)));

    /// <summary>Appends to the value.</summary>
    public void Append(ReadOnlySpan<char> text) => _length += PercentEncoding.Encode(text, Reserve(PercentEncoding.MaxLength(text)));

    /// <summary>Ends the parameter.</summary>
    public void Close(ParameterLocation location)
    {
        if (_ranges is null || _count == _ranges.Length)
        {
            var larger = ArrayPool<ParameterRange>.Shared.Rent(Math.Max(16, _count * 2));
            Ranges.CopyTo(larger);
            if (_ranges is not null)
                ArrayPool<ParameterRange>.Shared.Return(_ranges);
            _ranges = larger;
        }

        _ranges[_count++] = new ParameterRange(_open, _openName, _length - _open - _openName - 1, location);
    }

    /// <summary>True when a parameter has this encoded name at one of two places.</summary>
    public readonly bool Has(ReadOnlySpan<byte> encodedName, ParameterLocation location, ParameterLocation orLocation)
    {
        foreach (var range in Ranges)
        {
            if ((range.Location == location || range.Location == orLocation) && range.Name(Bytes).SequenceEqual(encodedName))
                return true;
        }

        return false;
    }

    /// <summary>How many parameters travel there, and how long they are when joined with <c>&amp;</c>.</summary>
    public readonly int Measure(ParameterLocation location, out int length)
    {
        var count = 0;
        length = 0;
        foreach (var range in Ranges)
        {
            if (range.Location != location)
                continue;
            length += range.Length + (count++ > 0 ? 1 : 0);
        }

        return count;
    }

    /// <summary>Writes the parameters that travel there, joined with <c>&amp;</c>.</summary>
    public readonly void Join(ParameterLocation location, Span<byte> destination)
    {
        var first = true;
        foreach (var range in Ranges)
        {
            if (range.Location != location)
                continue;
            if (!first)
            {
                destination[0] = (byte)'&';
                destination = destination[1..];
            }

            first = false;
            range.Pair(Bytes).CopyTo(destination);
            destination = destination[range.Length..];
        }
    }

    /// <summary>Forgets all parameters but the first ones.</summary>
    public void Truncate(int count)
    {
        _count = count;
        _length = count == 0 ? 0 : _ranges![count - 1].Start + _ranges[count - 1].Length;
    }

    /// <summary>Gives the arrays back; calling it again does nothing.</summary>
    public void Release()
    {
        var bytes = _bytes;
        var ranges = _ranges;
        this = default;
        if (bytes is not null)
            ArrayPool<byte>.Shared.Return(bytes);
        if (ranges is not null)
            ArrayPool<ParameterRange>.Shared.Return(ranges);
    }

    private void AppendVerbatim(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    private Span<byte> Reserve(int length)
    {
        if (_bytes is null || _bytes.Length - _length < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(512, checked((_length * 2) + length)));
            Bytes.CopyTo(larger);
            if (_bytes is not null)
                ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(_length);
    }
}

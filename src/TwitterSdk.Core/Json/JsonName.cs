using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TwitterSdk.Core.Json;

/// <summary>A member's name as it stands in JSON, with quotes and colon, ready to be compared by its first and last 16 bytes, which may overlap.</summary>
internal sealed class JsonName
{
    private readonly Vector128<byte> _head;
    private readonly Vector128<byte> _tail;

    // Names of less than 16 bytes have nothing behind them to compare.
    private readonly Vector128<byte> _mask;
    private readonly int _tailAt;
    private readonly byte[] _text;

    /// <param name="name">The name.</param>
    /// <param name="member">Whose name it is.</param>
    public JsonName(ReadOnlySpan<byte> name, int member)
    {
        byte[] text = [(byte)'"', .. name, (byte)'"', (byte)':'];
        _text = text;
        Length = text.Length;
        Member = member;
        if (text.Length >= Vector128<byte>.Count)
        {
            _tailAt = text.Length - Vector128<byte>.Count;
            _head = Vector128.Create(text, 0);
            _tail = Vector128.Create(text, _tailAt);
            _mask = Vector128<byte>.AllBitsSet;
            return;
        }

        Span<byte> padded = stackalloc byte[Vector128<byte>.Count];
        padded.Clear();
        text.CopyTo(padded);
        _head = _tail = Vector128.Create<byte>(padded);
        _mask = Vector128.GreaterThan(_head, Vector128<byte>.Zero);
    }

    private JsonName(Vector128<byte> head, Vector128<byte> tail)
    {
        _head = head;
        _tail = tail;
        _mask = Vector128<byte>.AllBitsSet;
        _text = [];
    }

    /// <summary>A name that stands nowhere: it begins in two ways at once.</summary>
    public static JsonName None { get; } = new(Vector128<byte>.Zero, Vector128<byte>.AllBitsSet);

    /// <summary>How long it is, with quotes and colon.</summary>
    public int Length { get; }

    /// <summary>Whose name it is.</summary>
    public int Member { get; }

    /// <summary>Whether there are bytes between those that are compared.</summary>
    public bool IsLong => Length > 2 * Vector128<byte>.Count;

    /// <summary>Whether it stands there, as far as its first and last bytes tell. As many bytes as it has are read, and no less than 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Matches(ref byte place) =>
        (((Vector128.LoadUnsafe(ref place) ^ _head) | (Vector128.LoadUnsafe(ref place, (nuint)_tailAt) ^ _tail)) & _mask) == Vector128<byte>.Zero;

    /// <summary>Whether the JSON begins with it.</summary>
    public bool Begins(ReadOnlySpan<byte> utf8) => Length > 0 && utf8.StartsWith(_text);

    /// <summary>Whether it is this name, given without quotes.</summary>
    public bool Is(ReadOnlySpan<byte> name) => Length == name.Length + 3 && name.SequenceEqual(_text.AsSpan(1, name.Length));
}

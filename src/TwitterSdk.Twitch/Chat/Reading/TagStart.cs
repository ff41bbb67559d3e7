using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>How a tag with a value starts: its key and an equals sign. Keys are short, so numbers are compared instead of bytes.</summary>
internal readonly struct TagStart
{
    private readonly byte[] _key;
    private readonly ulong _head;
    private readonly ulong _headMask;
    private readonly ulong _tail;
    private readonly int _length;

    public TagStart(byte[] key)
    {
        _key = key;
        _length = key.Length;
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        key.AsSpan(0, Math.Min(key.Length, sizeof(ulong))).CopyTo(padded);
        _head = BinaryPrimitives.ReadUInt64LittleEndian(padded);
        _headMask = key.Length < sizeof(ulong) ? (1UL << (key.Length * 8)) - 1 : ulong.MaxValue;
        _tail = key.Length < sizeof(ulong) ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(key.AsSpan(^sizeof(ulong)));
    }

    /// <summary>Whether a tag starts so.</summary>
    /// <param name="rest">The tag, and whatever follows it.</param>
    /// <param name="length">How long the tag is.</param>
    /// <param name="keyLength">How long this key is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Matches(ReadOnlySpan<byte> rest, int length, out int keyLength)
    {
        int own = _length;
        keyLength = own;
        if (own >= length || rest[own] != '=')
            return false;
        if (rest.Length < sizeof(ulong) || own > 2 * sizeof(ulong))
            return rest.StartsWith(_key);
        return (BinaryPrimitives.ReadUInt64LittleEndian(rest) & _headMask) == _head
            && (own <= sizeof(ulong) || BinaryPrimitives.ReadUInt64LittleEndian(rest[(own - sizeof(ulong))..]) == _tail);
    }
}

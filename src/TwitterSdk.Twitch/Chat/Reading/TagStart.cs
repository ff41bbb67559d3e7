using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>How a tag with a value starts: its key and an equals sign. Keys are short, so numbers are compared instead of bytes.</summary>
internal readonly struct TagStart
{
    private const int Word = sizeof(ulong);

    private readonly ulong _head;
    private readonly ulong _headMask;
    private readonly ulong _tail;
    private readonly ulong _tailMask;
    private readonly int _tailAt;

    public TagStart(byte[] key)
    {
        byte[] start = [.. key, (byte)'='];
        Length = start.Length;
        Span<byte> head = stackalloc byte[Word];
        head.Clear();
        start.AsSpan(0, Math.Min(Length, Word)).CopyTo(head);
        _head = BinaryPrimitives.ReadUInt64LittleEndian(head);
        _headMask = Length < Word ? (1UL << (Length * 8)) - 1 : ulong.MaxValue;
        if (Length > Word)
        {
            _tailAt = Length - Word;
            _tail = BinaryPrimitives.ReadUInt64LittleEndian(start.AsSpan(_tailAt));
            _tailMask = ulong.MaxValue;
        }

        Needs = Length > 2 * Word ? int.MaxValue : Math.Max(Length, Word);
    }

    /// <summary>How long it is, with the equals sign.</summary>
    public int Length { get; }

    /// <summary>How many bytes are looked at; more than there ever are for a key that two numbers do not hold.</summary>
    public int Needs { get; }

    /// <summary>Whether a tag starts so.</summary>
    /// <param name="tag">The tag; no key has a semicolon in it, so what starts so ends behind that. As much as is needed may be read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Matches(ref byte tag) =>
        (((Read(ref tag) ^ _head) & _headMask) | ((Read(ref Unsafe.Add(ref tag, _tailAt)) ^ _tail) & _tailMask)) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(ref byte place)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(ref place);
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }
}

using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Reads 32 hexadecimal digits in small letters, in blocks instead of one by one.</summary>
internal static class HexDigits
{
    /// <summary>Reads digits that stand without anything between them. False also for zero, which stands for nothing.</summary>
    public static bool TryRead(ReadOnlySpan<byte> raw, out Guid number)
    {
        number = default;
        return raw.Length == 32 && TryRead(Vector128.Create(raw), Vector128.Create(raw[16..]), out number);
    }

    /// <summary>Reads <c>00000000-0000-0000-0000-000000000000</c>. False also for zero, which stands for nothing.</summary>
    public static bool TryReadDashed(ReadOnlySpan<byte> raw, out Guid number)
    {
        number = default;
        if (raw.Length != 36 || ((raw[8] ^ '-') | (raw[13] ^ '-') | (raw[18] ^ '-') | (raw[23] ^ '-')) != 0)
            return false;
        var front = Vector128.Create(Eight(raw), Four(raw[9..]) | ((ulong)Four(raw[14..]) << 32)).AsByte();
        var back = Vector128.Create(Four(raw[19..]) | ((ulong)Four(raw[24..]) << 32), Eight(raw[28..])).AsByte();
        return TryRead(front, back, out number);
    }

    private static bool TryRead(Vector128<byte> front, Vector128<byte> back, out Guid number)
    {
        Vector128<byte> bytes = Vector128.Narrow(Pairs(front), Pairs(back));
        if (!AreDigits(front) || !AreDigits(back) || bytes == Vector128<byte>.Zero)
        {
            number = default;
            return false;
        }

        // The first three parts of an id are numbers, which this machine keeps with the last byte first.
        if (BitConverter.IsLittleEndian)
            bytes = Vector128.Shuffle(bytes, Vector128.Create((byte)3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15));
        number = Unsafe.BitCast<Vector128<byte>, Guid>(bytes);
        return true;
    }

    private static bool AreDigits(Vector128<byte> text) => Vector128.EqualsAll(
        IsWithin(text, (byte)'0', (byte)'9') | IsWithin(text, (byte)'a', (byte)'f'),
        Vector128<byte>.AllBitsSet);

    private static Vector128<byte> IsWithin(Vector128<byte> text, byte first, byte last) =>
        Vector128.GreaterThanOrEqual(text, Vector128.Create(first)) & Vector128.LessThanOrEqual(text, Vector128.Create(last));

    /// <summary>The value of each two digits.</summary>
    private static Vector128<ushort> Pairs(Vector128<byte> digits)
    {
        // Letters are beyond '@', and 'a' ends in 1, so that 9 makes it 10.
        Vector128<byte> letters = Vector128.GreaterThan(digits, Vector128.Create((byte)'@')) & Vector128.Create((byte)9);
        Vector128<ushort> values = ((digits & Vector128.Create((byte)0xF)) + letters).AsUInt16();
        return ((values << 4) | (values >> 8)) & Vector128.Create((ushort)0xFF);
    }

    private static ulong Eight(ReadOnlySpan<byte> raw) => BinaryPrimitives.ReadUInt64LittleEndian(raw);

    private static uint Four(ReadOnlySpan<byte> raw) => BinaryPrimitives.ReadUInt32LittleEndian(raw);
}

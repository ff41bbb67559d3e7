using System.Buffers.Binary;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Numbers in tags.</summary>
internal static class WireNumbers
{
    /// <summary>As many digits as never overflow.</summary>
    public const int MostDigits = 18;

    /// <summary>Reads digits alone: no sign, and no more of them than a number has room for.</summary>
    public static bool TryRead(ReadOnlySpan<byte> raw, out long number)
    {
        number = 0;
        if (raw.IsEmpty || raw.Length > MostDigits)
            return false;

        // Ids and times have eight digits and more.
        while (raw.Length >= sizeof(ulong))
        {
            ulong eight = BinaryPrimitives.ReadUInt64LittleEndian(raw);
            if (!AreDigits(eight))
                return false;
            number = (number * 100_000_000) + Value(eight);
            raw = raw[sizeof(ulong)..];
        }

        foreach (byte letter in raw)
        {
            uint digit = (uint)letter - '0';
            if (digit > 9)
                return false;
            number = (number * 10) + digit;
        }

        return true;
    }

    /// <summary>Whether each byte is a digit: its upper half is 3, and still is with 6 more, which <c>:</c> and what follows it would carry over.</summary>
    private static bool AreDigits(ulong eight) =>
        ((eight & 0xF0F0_F0F0_F0F0_F0F0) | (((eight + 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) >> 4)) == 0x3333_3333_3333_3333;

    /// <summary>What eight digits say, the first of them in the lowest byte: neighbours are joined to pairs, these to fours, and these to eight.</summary>
    private static uint Value(ulong eight)
    {
        eight = (eight & 0x0F0F_0F0F_0F0F_0F0F) * ((10 << 8) + 1) >> 8;
        eight = (eight & 0x00FF_00FF_00FF_00FF) * ((100 << 16) + 1) >> 16;
        return (uint)((eight & 0x0000_FFFF_0000_FFFF) * ((10_000UL << 32) + 1) >> 32);
    }
}

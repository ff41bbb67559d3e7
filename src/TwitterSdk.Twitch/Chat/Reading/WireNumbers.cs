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
        foreach (byte letter in raw)
        {
            uint digit = (uint)letter - '0';
            if (digit > 9)
                return false;
            number = (number * 10) + digit;
        }

        return true;
    }
}

namespace TwitterSdk.Emulator.Pictures;

/// <summary>A colour of a pixel.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <param name="one">The colour at 0.</param>
    /// <param name="other">The colour at 1.</param>
    /// <param name="share">Where in between.</param>
    public static Colour Between(Colour one, Colour other, double share) =>
        new(Between(one.Red, other.Red, share), Between(one.Green, other.Green, share), Between(one.Blue, other.Blue, share));

    private static byte Between(byte one, byte other, double share) => (byte)(one + ((other - one) * share));
}

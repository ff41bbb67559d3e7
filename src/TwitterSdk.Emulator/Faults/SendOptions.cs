namespace TwitterSdk.Emulator.Faults;

/// <summary>How an answer is sent.</summary>
/// <param name="CutAfter">Drop the connection behind so many bytes of the body; null for never.</param>
/// <param name="Compression">When to compress.</param>
internal sealed record SendOptions(int? CutAfter = null, Compression Compression = Compression.WhenAsked)
{
    public static SendOptions Usual { get; } = new();
}

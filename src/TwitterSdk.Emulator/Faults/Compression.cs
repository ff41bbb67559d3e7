namespace TwitterSdk.Emulator.Faults;

/// <summary>When an answer is compressed.</summary>
internal enum Compression
{
    WhenAsked,
    Always,

    /// <summary>Claim it and send the plain bytes.</summary>
    Pretended,
}

namespace TwitterSdk.Emulator.State;

/// <summary>What a token lets its app do.</summary>
public enum EmulatorAccess
{
    /// <summary>Look, not touch.</summary>
    Read,

    /// <summary>Everything but direct messages.</summary>
    ReadWrite,

    /// <summary>Everything.</summary>
    ReadWriteDirectMessages,
}

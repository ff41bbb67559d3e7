namespace TwitterSdk.Emulator.State;

/// <summary>How far an upload is.</summary>
public enum EmulatorMediaState
{
    /// <summary>Bytes are still coming.</summary>
    Receiving,

    /// <summary>All bytes are there; processing waits for its turn.</summary>
    Pending,

    /// <summary>Processing runs.</summary>
    InProgress,

    /// <summary>Ready for use.</summary>
    Succeeded,

    /// <summary>Processing failed, for good.</summary>
    Failed,
}

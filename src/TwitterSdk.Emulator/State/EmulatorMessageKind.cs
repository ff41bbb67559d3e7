namespace TwitterSdk.Emulator.State;

/// <summary>What happened in a conversation.</summary>
public enum EmulatorMessageKind
{
    /// <summary>Somebody wrote.</summary>
    Message,

    /// <summary>Somebody was taken in.</summary>
    Joined,
}

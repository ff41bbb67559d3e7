namespace TwitterSdk.Emulator.State;

/// <summary>How much others see of a tweet. A stream of v1.1 that asks for a level by <c>filter_level</c> leaves out what is below it.</summary>
public enum EmulatorFilterLevel
{
    /// <summary>Hardly anybody sees it: only streams that ask for no level have it.</summary>
    None,

    /// <summary>As usual.</summary>
    Low,

    /// <summary>Many see it.</summary>
    Medium,
}

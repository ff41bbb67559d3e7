namespace TwitterSdk.Emulator.State;

/// <summary>One choice of a poll.</summary>
public sealed class EmulatorPollOption
{
    internal EmulatorPollOption(string label) => Label = label;

    /// <summary>Its text.</summary>
    public string Label { get; }

    /// <summary>How many chose it.</summary>
    public int Votes { get; set; }
}

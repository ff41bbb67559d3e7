namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>An outcome that viewers may bet on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is.</param>
public sealed record TwitchOutcome(string Id, string Title)
{
    /// <summary>How many bet on it.</summary>
    public int Users { get; internal set; }

    /// <summary>How many channel points they bet.</summary>
    public long Points { get; internal set; }
}

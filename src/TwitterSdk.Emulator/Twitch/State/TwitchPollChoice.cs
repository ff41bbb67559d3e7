namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>An answer of a poll.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The answer.</param>
public sealed record TwitchPollChoice(string Id, string Title)
{
    /// <summary>How many chose it.</summary>
    public int Votes { get; internal set; }
}

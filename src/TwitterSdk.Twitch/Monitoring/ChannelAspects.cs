namespace TwitterSdk.Twitch.Monitoring;

/// <summary>What may change in a running stream.</summary>
[Flags]
public enum ChannelAspects
{
    /// <summary>Nothing: only the beginning and the end are told.</summary>
    None = 0,

    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>The game or other category.</summary>
    Category = 2,

    /// <summary>The language.</summary>
    Language = 4,

    /// <summary>The tags, in whatever order.</summary>
    Tags = 8,

    /// <summary>Whether it is for grown-ups.</summary>
    Mature = 16,

    /// <summary>How many watch; it changes with nearly every look.</summary>
    Viewers = 32,
}

namespace TwitterSdk.Cli.Profiles;

/// <summary>Who the user is, by a name of the user's choice; its secrets are kept elsewhere.</summary>
internal sealed record Profile
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Who is signed in to Twitter; null for nobody.</summary>
    public ProfileAccount? Twitter { get; init; }

    /// <summary>Who is signed in to Twitch; null for nobody.</summary>
    public ProfileAccount? Twitch { get; init; }
}

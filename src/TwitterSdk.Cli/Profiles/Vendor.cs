namespace TwitterSdk.Cli.Profiles;

/// <summary>Whose API it is.</summary>
internal enum Vendor
{
    /// <summary>Twitter/X.</summary>
    Twitter,

    /// <summary>Twitch.</summary>
    Twitch,
}

namespace TwitterSdk.Emulator.State;

/// <summary>An account of the emulated service. Change a property and the next answer shows it.</summary>
public sealed class EmulatorUser
{
    internal EmulatorUser(long id, string screenName, DateTimeOffset createdAt)
    {
        Id = id;
        ScreenName = screenName;
        Name = screenName;
        CreatedAt = createdAt;
    }

    /// <summary>The account's snowflake.</summary>
    public long Id { get; }

    /// <summary>The handle, without the at sign.</summary>
    public string ScreenName { get; set; }

    /// <summary>The display name; the handle until it is changed.</summary>
    public string Name { get; set; }

    /// <summary>The profile's text.</summary>
    public string Description { get; set; } = "";

    /// <summary>Where the user says to be.</summary>
    public string Location { get; set; } = "";

    /// <summary>The profile's link; null for none.</summary>
    public string? Url { get; set; }

    /// <summary>The mail address, shown to its owner only; null for none.</summary>
    public string? Email { get; set; }

    /// <summary>What the password sign-in accepts; null when this user cannot sign in by password.</summary>
    public string? Password { get; set; }

    /// <summary>Whether only followers see this user's tweets.</summary>
    public bool IsProtected { get; set; }

    /// <summary>Whether the account carries the badge.</summary>
    public bool IsVerified { get; set; }

    /// <summary>Whether the user pays: for tweets of up to 25,000 characters, and for changing tweets.</summary>
    public bool IsPremium { get; set; }

    /// <summary>Whether everybody may write a direct message to this user.</summary>
    public bool AcceptsAllMessages { get; set; } = true;

    /// <summary>The tweet at the top of the profile; null for none.</summary>
    public EmulatorTweet? PinnedTweet { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <inheritdoc/>
    public override string ToString() => $"@{ScreenName} ({Id})";
}

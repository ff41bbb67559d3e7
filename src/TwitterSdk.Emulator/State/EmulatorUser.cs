namespace TwitterSdk.Emulator.State;

/// <summary>An account of the emulated service. Change a property and the next answer shows it.</summary>
public sealed class EmulatorUser
{
    /// <summary>What a change of the handle is called.</summary>
    internal const string Handle = "handle";

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
    public string ScreenName { get; set => Change(ref field!, value, Handle); }

    /// <summary>The display name; the handle until it is changed.</summary>
    public string Name { get; set => Change(ref field!, value, "screenname"); }

    /// <summary>The profile's text.</summary>
    public string Description { get; set => Change(ref field!, value, "bio"); } = "";

    /// <summary>Where the user says to be.</summary>
    public string Location { get; set => Change(ref field!, value, "geo"); } = "";

    /// <summary>The profile's link; null for none.</summary>
    public string? Url { get; set => Change(ref field, value, "url"); }

    /// <summary>The mail address, shown to its owner only; null for none.</summary>
    public string? Email { get; set; }

    /// <summary>What the password sign-in accepts; null when this user cannot sign in by password.</summary>
    public string? Password { get; set; }

    /// <summary>Whether only followers see this user's tweets.</summary>
    public bool IsProtected
    {
        get;
        set
        {
            bool isChange = field != value;
            field = value;
            if (isChange)
                OnProtection?.Invoke(this, value);
        }
    }

    /// <summary>Whether the account carries the badge.</summary>
    public bool IsVerified { get; set; }

    /// <summary>Whether the user pays: for tweets of up to 25,000 characters, and for changing tweets.</summary>
    public bool IsPremium { get; set; }

    /// <summary>How much others see of what the user posts from now on: streams of v1.1 with a higher <c>filter_level</c> leave it out.</summary>
    public EmulatorFilterLevel FilterLevel { get; set; } = EmulatorFilterLevel.Low;

    /// <summary>Whether everybody may write a direct message to this user.</summary>
    public bool AcceptsAllMessages { get; set; } = true;

    /// <summary>The tweet at the top of the profile; null for none.</summary>
    public EmulatorTweet? PinnedTweet { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>What the user posted, oldest first, each in its newest version.</summary>
    internal List<EmulatorTweet> Tweets { get; } = [];

    /// <summary>What the user likes, the newest like last.</summary>
    internal List<EmulatorTweet> Liked { get; } = [];

    /// <summary>The same, the newest tweet first, without what newer versions took the place of.</summary>
    internal IEnumerable<EmulatorTweet> NewestLiked => Liked.Where(tweet => !tweet.IsSuperseded).OrderByDescending(tweet => tweet.Id);

    /// <summary>The lists on which the user is.</summary>
    internal List<EmulatorList> ListedOn { get; } = [];

    /// <summary>Is told of a change of the profile: the field, and its text before and after.</summary>
    internal Action<EmulatorUser, string, string, string>? OnChange { get; init; }

    /// <summary>Is told when the user begins to hide, or ends it.</summary>
    internal Action<EmulatorUser, bool>? OnProtection { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"@{ScreenName} ({Id})";

    private void Change(ref string? present, string? value, string field)
    {
        string? before = present;
        present = value;
        if (before != value)
            OnChange?.Invoke(this, field, before ?? "", value ?? "");
    }
}

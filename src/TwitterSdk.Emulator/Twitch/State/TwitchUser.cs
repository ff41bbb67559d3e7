using TwitterSdk.Emulator.Twitch.Chat;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>An account and its channel. Change a property and the next answer shows it.</summary>
public sealed class TwitchUser
{
    internal TwitchUser(ChatAccount account, DateTimeOffset createdAt)
    {
        ChatAccount = account;
        CreatedAt = createdAt;
        UpdatedAt = createdAt;
        StreamKey = NewStreamKey();
    }

    /// <summary>The account's id, and that of its channel.</summary>
    public string Id => ChatAccount.Id;

    /// <summary>The name in small letters.</summary>
    public string Login => ChatAccount.Login;

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The name to show; the login until it is changed.</summary>
    public string DisplayName
    {
        get => ChatAccount.DisplayName;
        set => ChatAccount.DisplayName = value;
    }

    /// <summary>The profile's text.</summary>
    public string Description { get; set; } = "";

    /// <summary>The mail address; told to those with the scope for it only.</summary>
    public string Email { get; set; } = "";

    /// <summary><c>affiliate</c>, <c>partner</c> or empty.</summary>
    public string BroadcasterType { get; set; } = "";

    /// <summary>The channel's title.</summary>
    public string Title { get; set; } = "";

    /// <summary>What the channel plays; null for nothing.</summary>
    public TwitchGame? Game { get; set; }

    /// <summary>The channel's language, as in <c>en</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>The channel's tags.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>Ids of the labels that warn of the channel's content, as in <c>Gambling</c>.</summary>
    public IReadOnlyList<string> ContentLabels { get; set; } = [];

    /// <summary>Whether the channel's content is paid for.</summary>
    public bool IsBranded { get; set; }

    /// <summary>Seconds by which the stream lags.</summary>
    public int Delay { get; set; }

    /// <summary>How often the channel was looked at.</summary>
    public int Views { get; set; }

    /// <summary>The colour of the name in chat, as <c>#RRGGBB</c>, or empty.</summary>
    public string Color
    {
        get => ChatAccount.Color;
        set => ChatAccount.Color = value;
    }

    /// <summary>What a broadcaster streams with.</summary>
    public string StreamKey { get; private set; }

    /// <summary>When something of the channel changed last.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    internal ChatAccount ChatAccount { get; }

    internal string Picture => $"https://static-cdn.jtvnw.net/jtv_user_pictures/{Login}-profile_image-300x300.png";

    internal void Restore(string streamKey) => StreamKey = streamKey;

    internal void ResetStreamKey() => StreamKey = NewStreamKey();

    /// <inheritdoc/>
    public override string ToString() => $"{Login} ({Id})";

    private string NewStreamKey() => $"live_{Id}_{Guid.NewGuid():N}";
}

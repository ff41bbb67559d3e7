using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Accounts;

/// <summary>An access token: an app on its own, or for a user.</summary>
public sealed class TwitchToken
{
    internal TwitchToken(TwitchApp app, TwitchUser? user, IReadOnlyList<string> scopes, string text, string? refresh, DateTimeOffset createdAt, DateTimeOffset expiresAt)
    {
        App = app;
        User = user;
        Scopes = scopes;
        Text = text;
        RefreshToken = refresh;
        CreatedAt = createdAt;
        ExpiresAt = expiresAt;
    }

    /// <summary>The app.</summary>
    public TwitchApp App { get; }

    /// <summary>The user for whom the app acts; null for the app on its own.</summary>
    public TwitchUser? User { get; }

    /// <summary>What the user allowed.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>The token as it travels.</summary>
    public string Text { get; }

    /// <summary>What it is renewed with; null for tokens that are not.</summary>
    public string? RefreshToken { get; }

    /// <summary>Since when it is good.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Until when it is good.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => User is null ? $"{App}" : $"{App} for {User}";
}

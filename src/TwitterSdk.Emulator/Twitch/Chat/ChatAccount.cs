namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Login">The name in small letters.</param>
/// <param name="Id">The user's id.</param>
public sealed record ChatAccount(string Login, string Id)
{
    /// <summary>The token that lets the user in; null for any. A new one makes the old one useless for the next sign-in.</summary>
    public string? Token { get; set; }

    /// <summary>The name to show.</summary>
    public string DisplayName { get; set; } = Login;

    /// <summary><c>#RRGGBB</c>, or empty.</summary>
    public string Color { get; set; } = "";
}

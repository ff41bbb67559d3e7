namespace TwitterSdk.Twitch.Chat.Errors;

/// <summary>Why the server does not let a user in.</summary>
public enum ChatLoginProblem
{
    /// <summary>The token is out of date, of somebody else, or lacks a scope.</summary>
    TokenRefused,

    /// <summary>The token has not the form of one.</summary>
    MalformedToken,

    /// <summary>There can be no such login, or it is taken.</summary>
    InvalidLogin,

    /// <summary>The server does not want this client at all.</summary>
    Banned,
}

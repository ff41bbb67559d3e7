namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A token store could not load, save or lock. Never tells a token.</summary>
public sealed class TokenStoreException : AuthException
{
    /// <param name="message">What went wrong, and what would help.</param>
    /// <param name="userKey">The key of the user; null when it is not about one user.</param>
    /// <param name="innerException">What lies under it.</param>
    public TokenStoreException(string message, string? userKey = null, Exception? innerException = null)
        : base(message, innerException) => UserKey = userKey;

    /// <summary>The key of the user; null when it is not about one user.</summary>
    public string? UserKey { get; }

    /// <summary>True when nothing was bought yet that could be lost: tokens that still live are good.</summary>
    internal bool IsBeforeRenewal { get; init; }
}

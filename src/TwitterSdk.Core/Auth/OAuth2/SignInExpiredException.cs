namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A user's tokens are missing, dead, and cannot be renewed: this user has to sign in again. Nobody else is affected.</summary>
public sealed class SignInExpiredException : OAuth2Exception
{
    /// <param name="userKey">The key of the user in the token store.</param>
    /// <param name="reason">Why the tokens cannot be used.</param>
    /// <param name="innerException">The vendor's refusal, when there was one.</param>
    public SignInExpiredException(string userKey, string reason, Exception? innerException = null)
        : base(OAuth2Problem.Expired, $"The sign-in of user '{userKey}' has ended: {reason} Let this user sign in again, and save the new tokens under the same key.", innerException) =>
        UserKey = userKey;

    /// <summary>The key of the user in the token store.</summary>
    public string UserKey { get; }
}

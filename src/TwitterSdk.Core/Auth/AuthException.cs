using System.Net;

namespace TwitterSdk.Core.Auth;

/// <summary>A call could not be authorized, or a sign-in failed. Never tells a secret.</summary>
public class AuthException : Exception
{
    /// <param name="message">What went wrong, and what would help.</param>
    /// <param name="innerException">What lies under it.</param>
    public AuthException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal static AuthException NotServed(AuthScheme scheme, ApiCredentials credentials) =>
        new($"{credentials.GetType().Name} cannot serve the scheme {scheme}: {Describe(scheme)} is needed.");

    /// <summary>What helps against a status that says nothing about keys and tokens; null for all others.</summary>
    internal static string? CureOf(HttpStatusCode? status) => status switch
    {
        >= HttpStatusCode.InternalServerError => "the vendor has trouble; try again later.",
        HttpStatusCode.TooManyRequests => "too many requests; try again later.",
        _ => null,
    };

    private protected static string Describe(AuthScheme scheme) => scheme switch
    {
        AuthScheme.User => "User (OAuth 1.0a with a user's token)",
        AuthScheme.App => "App (the app's bearer token)",
        AuthScheme.OAuth2 => "OAuth2 (a user's OAuth 2.0 token)",
        AuthScheme.Consumer => "Consumer (OAuth 1.0a with the app's key and secret)",
        AuthScheme.Basic => "Basic (the app's key and secret)",
        _ => "no credentials",
    };
}

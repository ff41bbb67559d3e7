using TwitterSdk.Core.Http;

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

    internal static AuthException NoScheme(ApiEndpoint endpoint, ApiCredentials credentials)
    {
        var accepted = new List<string>(endpoint.Auth.Count);
        foreach (var requirement in endpoint.Auth)
            accepted.Add(requirement.Scopes.Count == 0 ? Describe(requirement.Scheme) : $"{Describe(requirement.Scheme)} with {string.Join(' ', requirement.Scopes)}");
        var served = new List<string>(credentials.Schemes.Count);
        foreach (var scheme in credentials.Schemes)
            served.Add(scheme.ToString());
        return new AuthException(
            $"{endpoint.Name} accepts {string.Join(" or ", accepted)}, but the credentials ({credentials.GetType().Name}) serve only "
            + $"{string.Join(", ", served)}. Call as somebody else, or combine several credentials with {nameof(CombinedCredentials)}.");
    }

    internal static AuthException NotServed(AuthScheme scheme, ApiCredentials credentials) =>
        new($"{credentials.GetType().Name} cannot serve the scheme {scheme}: {Describe(scheme)} is needed.");

    private static string Describe(AuthScheme scheme) => scheme switch
    {
        AuthScheme.User => "User (OAuth 1.0a with a user's token)",
        AuthScheme.App => "App (the app's bearer token)",
        AuthScheme.OAuth2 => "OAuth2 (a user's OAuth 2.0 token)",
        AuthScheme.Consumer => "Consumer (OAuth 1.0a with the app's key and secret)",
        AuthScheme.Basic => "Basic (the app's key and secret)",
        _ => "no credentials",
    };
}

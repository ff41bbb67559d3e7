namespace TwitterSdk.Core.Auth;

/// <summary>Where the steps of an OAuth 1.0a sign-in happen.</summary>
public sealed record OAuth1Endpoints
{
    /// <summary>The usual places.</summary>
    public static OAuth1Endpoints Default { get; } = new();

    /// <summary>The host's first label.</summary>
    public string Host { get; init; } = "api";

    /// <summary>The path that gives a request token.</summary>
    public string RequestTokenPath { get; init; } = "oauth/request_token";

    /// <summary>The page where a user lets an app in, asked each time.</summary>
    public string AuthorizePath { get; init; } = "oauth/authorize";

    /// <summary>The page where a user signs in, asked only the first time.</summary>
    public string AuthenticatePath { get; init; } = "oauth/authenticate";

    /// <summary>The path that gives an access token for a request token and a verifier.</summary>
    public string AccessTokenPath { get; init; } = "oauth/access_token";
}

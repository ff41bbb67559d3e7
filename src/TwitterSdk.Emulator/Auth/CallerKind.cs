namespace TwitterSdk.Emulator.Auth;

/// <summary>How a request identified itself.</summary>
public enum CallerKind
{
    /// <summary>Not at all.</summary>
    Anonymous,

    /// <summary>OAuth 1.0a with the app's keys only.</summary>
    Consumer,

    /// <summary>OAuth 1.0a with the token of a sign-in under way.</summary>
    RequestToken,

    /// <summary>OAuth 1.0a for a user.</summary>
    User,

    /// <summary>The OAuth 2.0 token of a user.</summary>
    OAuth2User,

    /// <summary>The app's bearer token.</summary>
    App,

    /// <summary>The app's key and secret in the Basic scheme.</summary>
    Basic,
}

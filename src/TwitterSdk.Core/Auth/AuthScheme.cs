namespace TwitterSdk.Core.Auth;

/// <summary>A way to say who is calling.</summary>
public enum AuthScheme
{
    /// <summary>OAuth 1.0a, for a user.</summary>
    User,

    /// <summary>A bearer token of the app.</summary>
    App,

    /// <summary>OAuth 2.0, for a user.</summary>
    OAuth2,

    /// <summary>OAuth 1.0a of the app, without a user's token.</summary>
    Consumer,

    /// <summary>Key and secret in a Basic header.</summary>
    Basic,

    /// <summary>Nothing.</summary>
    None,
}

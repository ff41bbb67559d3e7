namespace TwitterSdk.Cli.Profiles;

/// <summary>What a secret of a profile is.</summary>
internal enum SecretKind
{
    /// <summary>The key and the secret of an app, for OAuth 1.0a.</summary>
    Consumer,

    /// <summary>A user's token and its secret, for OAuth 1.0a.</summary>
    User,

    /// <summary>An app's bearer token.</summary>
    Bearer,

    /// <summary>A user's tokens, for OAuth 2.0; they are renewed.</summary>
    OAuth2,

    /// <summary>The secret of a client id.</summary>
    Client,
}

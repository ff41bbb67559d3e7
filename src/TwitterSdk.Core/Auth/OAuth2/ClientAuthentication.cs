namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>How an app with a secret proves itself to a token endpoint.</summary>
public enum ClientAuthentication
{
    /// <summary>Id and secret in a Basic header.</summary>
    Basic,

    /// <summary>Id and secret as <c>client_id</c> and <c>client_secret</c> in the form.</summary>
    Body,
}

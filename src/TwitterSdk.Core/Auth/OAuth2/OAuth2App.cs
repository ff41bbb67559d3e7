using System.Diagnostics;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>An app as a vendor registered it for OAuth 2.0.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OAuth2App
{
    /// <param name="clientId">The app's client id; no secret.</param>
    /// <param name="clientSecret">The secret of a confidential app; null for a public one, such as a program that users install.</param>
    /// <param name="authentication">How the secret travels; nothing for a public app.</param>
    public OAuth2App(string clientId, string? clientSecret = null, ClientAuthentication authentication = ClientAuthentication.Basic)
    {
        Auth.Secret.Check(clientId, nameof(clientId));
        if (clientSecret is not null)
            Auth.Secret.Check(clientSecret, nameof(clientSecret));
        ClientId = clientId;
        Secret = clientSecret;
        Authentication = authentication;
    }

    /// <summary>The client id, as the developer portal shows it; no secret.</summary>
    public string ClientId { get; }

    /// <summary>True for an app that has a secret.</summary>
    public bool IsConfidential => Secret is not null;

    /// <summary>How the secret travels.</summary>
    public ClientAuthentication Authentication { get; }

    internal string? Secret { get; }

    /// <summary>Puts into a request what says, or proves, which app is calling.</summary>
    internal void Identify(HttpRequestMessage request, OAuth2Form form)
    {
        if (Secret is not null && Authentication == ClientAuthentication.Basic)
        {
            AuthorizationHeader.Set(request, AuthorizationHeader.Basic(ClientId, Secret));
            form.Hide(Secret);
            return;
        }

        form.Add("client_id", ClientId);
        if (Secret is not null)
            form.AddSecret("client_secret", Secret);
    }

    /// <summary>The client id and whether there is a secret.</summary>
    public override string ToString() => $"{nameof(OAuth2App)} {ClientId} ({(IsConfidential ? "confidential" : "public")})";
}

using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>A call that the credentials at hand cannot make; it was not sent.</summary>
public sealed class InsufficientCredentialsException : AuthException
{
    private InsufficientCredentialsException(string message, ApiEndpoint endpoint, ApiCredentials credentials, IReadOnlyList<string>? scopes, IReadOnlyList<string> missingScopes)
        : base(message)
    {
        Endpoint = endpoint.Name;
        Accepted = endpoint.Auth;
        Schemes = credentials.Schemes;
        Scopes = scopes;
        MissingScopes = missingScopes;
    }

    /// <summary>What was called: chapter and method, for instance <c>Users.GetMe</c>.</summary>
    public string Endpoint { get; }

    /// <summary>What the endpoint accepts, best first.</summary>
    public IReadOnlyList<AuthRequirement> Accepted { get; }

    /// <summary>The schemes that the credentials serve.</summary>
    public IReadOnlyList<AuthScheme> Schemes { get; }

    /// <summary>The scopes that the user's token has; null when they are not known or there is no such token.</summary>
    public IReadOnlyList<string>? Scopes { get; }

    /// <summary>The scopes that the user's token lacks; empty when the scheme itself is missing.</summary>
    public IReadOnlyList<string> MissingScopes { get; }

    internal static InsufficientCredentialsException Of(ApiEndpoint endpoint, ApiCredentials credentials)
    {
        var accepted = new List<string>(endpoint.Auth.Count);
        IReadOnlyList<string>? missing = null;
        foreach (var requirement in endpoint.Auth)
        {
            accepted.Add(requirement.Scopes.Count == 0 ? Describe(requirement.Scheme) : $"{Describe(requirement.Scheme)} with {string.Join(' ', requirement.Scopes)}");
            if (requirement.Scheme == AuthScheme.OAuth2 && credentials.Serves(AuthScheme.OAuth2) && credentials.MissingScopes(requirement) is { } lacks && (missing is null || lacks.Count < missing.Count))
                missing = lacks;
        }

        var scopes = missing is null ? null : credentials.ScopesFor(AuthScheme.OAuth2);
        var served = missing is null ? string.Join(", ", credentials.Schemes) : $"{string.Join(", ", credentials.Schemes)} with {string.Join(' ', scopes!)}";
        var cure = missing is null
            ? $"Call as somebody else, or combine several credentials with {nameof(CombinedCredentials)}."
            : $"Let the user sign in again and ask for {string.Join(' ', missing)} too.";
        var message = $"{endpoint.Name} accepts {string.Join(" or ", accepted)}, but the credentials ({credentials.GetType().Name}) serve only {served}. {cure}";
        return new InsufficientCredentialsException(message, endpoint, credentials, scopes, missing ?? []);
    }
}

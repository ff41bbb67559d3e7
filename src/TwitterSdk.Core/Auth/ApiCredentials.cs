using System.Diagnostics;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>Who is calling. Never shows its secrets in <see cref="object.ToString"/>.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class ApiCredentials
{
    /// <summary>Tells the credentials' rate-limit windows apart; no secret.</summary>
    public abstract string Id { get; }

    /// <summary>The schemes that these credentials can serve.</summary>
    public abstract IReadOnlyList<AuthScheme> Schemes { get; }

    /// <summary>The id of those credentials that serve a scheme; other than <see cref="Id"/> only where several are combined.</summary>
    /// <param name="scheme">One of <see cref="Schemes"/>, or <see cref="AuthScheme.None"/>.</param>
    public virtual string IdFor(AuthScheme scheme) => Id;

    /// <summary>The scopes of the token that serves a scheme; null when they are not known, and then calls are not refused for want of one.</summary>
    /// <param name="scheme">One of <see cref="Schemes"/>.</param>
    public virtual IReadOnlyList<string>? ScopesFor(AuthScheme scheme) => null;

    /// <summary>Is told of a call before its scheme is chosen, so that what is needed for the choice can be fetched.</summary>
    /// <param name="endpoint">What will be called.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public virtual ValueTask PrepareAsync(ApiEndpoint endpoint, CancellationToken cancellationToken) => default;

    /// <summary>Puts into a request what proves who is calling. Called anew for each try.</summary>
    /// <param name="authorization">The request, and what is needed to sign it.</param>
    /// <param name="cancellationToken">Stops waiting for a token.</param>
    /// <exception cref="AuthException">The scheme cannot be served, or a token could not be obtained.</exception>
    public abstract ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken);

    /// <summary>Is told that the vendor answered 401; asked at most once in a call.</summary>
    /// <param name="authorization">The authorization that was refused.</param>
    /// <param name="response">The answer; only its headers may be read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>True when another try may succeed, because the next one will be authorized differently.</returns>
    public virtual ValueTask<bool> RejectedAsync(ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken) => new(false);

    /// <summary>The first scheme that an endpoint accepts and these credentials serve, with all scopes that it needs as far as they are known.</summary>
    /// <exception cref="InsufficientCredentialsException">There is none.</exception>
    internal virtual AuthScheme Choose(ApiEndpoint endpoint)
    {
        if (endpoint.Auth.Count == 0)
            return AuthScheme.None;
        for (var i = 0; i < endpoint.Auth.Count; i++)
        {
            var requirement = endpoint.Auth[i];
            if (requirement.Scheme == AuthScheme.None || (Serves(requirement.Scheme) && MissingScopes(requirement) is null))
                return requirement.Scheme;
        }

        throw InsufficientCredentialsException.Of(endpoint, this);
    }

    /// <summary>The scopes that are needed and surely not there; null when there are none.</summary>
    internal IReadOnlyList<string>? MissingScopes(AuthRequirement requirement)
    {
        var needed = requirement.Scopes;
        if (needed.Count == 0 || ScopesFor(requirement.Scheme) is not { } held)
            return null;
        List<string>? missing = null;
        for (var i = 0; i < needed.Count; i++)
        {
            if (!Contains(held, needed[i]))
                (missing ??= []).Add(needed[i]);
        }

        return missing;
    }

    /// <summary>Kind and id, no secret.</summary>
    public override string ToString() => $"{GetType().Name} {Id}";

    internal bool Serves(AuthScheme scheme)
    {
        var schemes = Schemes;
        for (var i = 0; i < schemes.Count; i++)
        {
            if (schemes[i] == scheme)
                return true;
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<string> scopes, string scope)
    {
        for (var i = 0; i < scopes.Count; i++)
        {
            if (string.Equals(scopes[i], scope, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

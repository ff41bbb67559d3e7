using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.Auth;

/// <summary>Credentials of which only one kind of token is used, for calls where the endpoint takes several but the matter at hand does not.</summary>
internal sealed class SchemeCredentials : ApiCredentials
{
    private readonly ApiCredentials _credentials;
    private readonly AuthScheme _scheme;

    private SchemeCredentials(ApiCredentials credentials, AuthScheme scheme)
    {
        _credentials = credentials;
        _scheme = scheme;
        Schemes = [scheme];
    }

    /// <inheritdoc/>
    public override string Id => _credentials.IdFor(_scheme);

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes { get; }

    /// <summary>The same pipeline with only one kind of token.</summary>
    /// <param name="api">The pipeline.</param>
    /// <param name="scheme">The kind.</param>
    /// <param name="matter">What needs it, for the message.</param>
    /// <exception cref="AuthException">The credentials have no such token.</exception>
    public static ApiConnection Restrict(ApiConnection api, AuthScheme scheme, string matter)
    {
        if (!api.Credentials.Schemes.Contains(scheme))
        {
            throw new AuthException(scheme == AuthScheme.App
                ? $"{matter} needs the app's token: give the client a ClientSecret, or use TwitchCredentials.AppSecret."
                : $"{matter} needs a user's token: let a user sign in, and call as that user with As(...).");
        }

        return api.With(new SchemeCredentials(api.Credentials, scheme));
    }

    /// <inheritdoc/>
    public override string IdFor(AuthScheme scheme) => _credentials.IdFor(scheme);

    /// <inheritdoc/>
    public override IReadOnlyList<string>? ScopesFor(AuthScheme scheme) => _credentials.ScopesFor(scheme);

    /// <inheritdoc/>
    public override ValueTask PrepareAsync(ApiEndpoint endpoint, CancellationToken cancellationToken) => _credentials.PrepareAsync(endpoint, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken) =>
        _credentials.AuthorizeAsync(authorization, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<bool> RejectedAsync(ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken) =>
        _credentials.RejectedAsync(authorization, response, cancellationToken);
}

using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>Several credentials in one: each call uses the first that serves the scheme that its endpoint likes best.</summary>
public sealed class CombinedCredentials : ApiCredentials
{
    private readonly ApiCredentials[] _members;

    /// <param name="members">The credentials; where two serve a scheme, the first does.</param>
    public CombinedCredentials(params ApiCredentials[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (members.Length == 0)
            throw new ArgumentException("Combined credentials need at least one member.", nameof(members));

        var ids = new List<string>(members.Length);
        var schemes = new List<AuthScheme>();
        foreach (var member in members)
        {
            if (member is null)
                throw new ArgumentException("A member of combined credentials is null.", nameof(members));
            ids.Add(member.Id);
            foreach (var scheme in member.Schemes)
            {
                if (!schemes.Contains(scheme))
                    schemes.Add(scheme);
            }
        }

        _members = [.. members];
        Id = string.Join('+', ids);
        Schemes = schemes;
    }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes { get; }

    /// <inheritdoc/>
    public override string IdFor(AuthScheme scheme) => Find(scheme)?.IdFor(scheme) ?? Id;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? ScopesFor(AuthScheme scheme) => Find(scheme)?.ScopesFor(scheme);

    /// <inheritdoc/>
    public override ValueTask PrepareAsync(ApiEndpoint endpoint, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _members.Length; i++)
        {
            var prepared = _members[i].PrepareAsync(endpoint, cancellationToken);
            if (!prepared.IsCompletedSuccessfully)
                return PrepareAsync(prepared, i + 1, endpoint, cancellationToken);
        }

        return default;
    }

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        if (Find(authorization.Scheme) is { } member)
            return member.AuthorizeAsync(authorization, cancellationToken);
        return authorization.Scheme == AuthScheme.None ? default : throw AuthException.NotServed(authorization.Scheme, this);
    }

    /// <inheritdoc/>
    public override ValueTask<bool> RejectedAsync(ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        return Find(authorization.Scheme)?.RejectedAsync(authorization, response, cancellationToken) ?? new(false);
    }

    private async ValueTask PrepareAsync(ValueTask first, int next, ApiEndpoint endpoint, CancellationToken cancellationToken)
    {
        await first.ConfigureAwait(false);
        for (; next < _members.Length; next++)
            await _members[next].PrepareAsync(endpoint, cancellationToken).ConfigureAwait(false);
    }

    private ApiCredentials? Find(AuthScheme scheme)
    {
        foreach (var member in _members)
        {
            foreach (var served in member.Schemes)
            {
                if (served == scheme)
                    return member;
            }
        }

        return null;
    }
}

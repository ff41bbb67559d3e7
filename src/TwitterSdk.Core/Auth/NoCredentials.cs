namespace TwitterSdk.Core.Auth;

/// <summary>Nobody in particular: for endpoints that ask for no credentials.</summary>
public sealed class NoCredentials : ApiCredentials
{
    private NoCredentials()
    {
    }

    /// <summary>The only instance.</summary>
    public static NoCredentials Instance { get; } = new();

    /// <inheritdoc/>
    public override string Id => "none";

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes { get; } = [AuthScheme.None];

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        return authorization.Scheme == AuthScheme.None ? default : throw AuthException.NotServed(authorization.Scheme, this);
    }
}

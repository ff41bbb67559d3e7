namespace TwitterSdk.Core.Auth;

/// <summary>Who is calling. Never shows its secrets in <see cref="object.ToString"/>.</summary>
public abstract class ApiCredentials
{
    /// <summary>Tells the credentials' rate-limit windows apart; no secret.</summary>
    public abstract string Id { get; }

    /// <summary>The schemes that these credentials can serve.</summary>
    public abstract IReadOnlyList<AuthScheme> Schemes { get; }
}

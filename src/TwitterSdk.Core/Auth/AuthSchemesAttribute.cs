namespace TwitterSdk.Core.Auth;

/// <summary>
/// On a method that calls an endpoint: the schemes that the endpoint accepts. On a method that makes credentials: the schemes that they
/// serve. The analyzers compare the two, so that a call which cannot succeed is seen while it is being written.
/// </summary>
/// <param name="schemes">The schemes.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AuthSchemesAttribute(params AuthScheme[] schemes) : Attribute
{
    /// <summary>The schemes.</summary>
    public IReadOnlyList<AuthScheme> Schemes { get; } = schemes;
}

namespace TwitterSdk.Core.Auth;

/// <summary>A scheme that an endpoint accepts, with the scopes that it needs.</summary>
public sealed record AuthRequirement(AuthScheme Scheme, params IReadOnlyList<string> Scopes);

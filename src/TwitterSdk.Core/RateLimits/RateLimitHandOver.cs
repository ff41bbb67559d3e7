using TwitterSdk.Core.Auth;

namespace TwitterSdk.Core.RateLimits;

/// <summary>A used-up window, for the choice of other credentials.</summary>
/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Credentials">Whose window is used up.</param>
/// <param name="Wait">How long it would take until the next window.</param>
public sealed record RateLimitHandOver(string Endpoint, ApiCredentials Credentials, TimeSpan Wait);

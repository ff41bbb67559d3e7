namespace TwitterSdk.Emulator.State;

/// <summary>A user's yes, to be traded for tokens once and soon.</summary>
internal sealed class AuthorizationCode(AuthorizationRequest request, EmulatorUser user, DateTimeOffset expiresAt)
{
    public AuthorizationRequest Request { get; } = request;

    public EmulatorUser User { get; } = user;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>What it was traded for; null until then.</summary>
    public OAuth2Grant? Grant { get; set; }
}

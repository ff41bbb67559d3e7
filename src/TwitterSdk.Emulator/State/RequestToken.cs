namespace TwitterSdk.Emulator.State;

/// <summary>A sign-in under way: asked for by an app, approved by a user, then traded for an access token.</summary>
internal sealed class RequestToken(EmulatorApp app, string token, string secret, string callback, EmulatorAccess access)
{
    /// <summary>The callback that asks for a PIN instead of a redirect.</summary>
    public const string OutOfBand = "oob";

    public EmulatorApp App { get; } = app;

    public string Token { get; } = token;

    public string Secret { get; } = secret;

    public string Callback { get; } = callback;

    public EmulatorAccess Access { get; } = access;

    public EmulatorUser? ApprovedBy { get; set; }

    public string? Verifier { get; set; }
}

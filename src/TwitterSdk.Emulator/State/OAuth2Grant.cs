namespace TwitterSdk.Emulator.State;

/// <summary>What a user agreed to once, and all tokens that came of it: when it is revoked, all of them are worthless.</summary>
internal sealed class OAuth2Grant(EmulatorApp app, EmulatorUser user, IReadOnlyList<string> scopes)
{
    public EmulatorApp App { get; } = app;

    public EmulatorUser User { get; } = user;

    public IReadOnlyList<string> Scopes { get; } = scopes;

    public bool IsRevoked { get; set; }

    /// <summary>The newest tokens; older ones are spent.</summary>
    public EmulatorOAuth2Token? Current { get; set; }
}

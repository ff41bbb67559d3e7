namespace TwitterSdk.Emulator.State;

/// <summary>An access token: one app acting for one user.</summary>
public sealed class EmulatorToken
{
    internal EmulatorToken(EmulatorApp app, EmulatorUser user, string token, string secret, EmulatorAccess access)
    {
        App = app;
        User = user;
        Token = token;
        Secret = secret;
        Access = access;
    }

    /// <summary>The app.</summary>
    public EmulatorApp App { get; }

    /// <summary>The user for whom the app acts.</summary>
    public EmulatorUser User { get; }

    /// <summary>The token's public half.</summary>
    public string Token { get; }

    /// <summary>The token's secret half.</summary>
    public string Secret { get; }

    /// <summary>What the token allows.</summary>
    public EmulatorAccess Access { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{App} for {User}";
}

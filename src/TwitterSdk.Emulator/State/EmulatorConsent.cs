namespace TwitterSdk.Emulator.State;

/// <summary>What becomes of a sign-in when the browser opens the page of OAuth 2.0.</summary>
public enum EmulatorConsent
{
    /// <summary>The page asks, and somebody clicks.</summary>
    Ask,

    /// <summary>The user at the browser says yes at once: for tests, which have nobody to click.</summary>
    Allow,

    /// <summary>The user at the browser says no at once.</summary>
    Deny,
}

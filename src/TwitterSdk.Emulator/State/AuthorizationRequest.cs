namespace TwitterSdk.Emulator.State;

/// <summary>What an app asks of a user on the page of OAuth 2.0.</summary>
/// <param name="Challenge">The proof key's challenge: what the verifier must lead to.</param>
/// <param name="IsHashed">Whether the challenge is the verifier's SHA-256, or the verifier itself.</param>
internal sealed record AuthorizationRequest(
    EmulatorApp App, string RedirectUri, IReadOnlyList<string> Scopes, string State, string Challenge, bool IsHashed);

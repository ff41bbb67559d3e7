namespace TwitterSdk.Emulator.Faults;

/// <summary>A fault that waits for its request.</summary>
/// <param name="Endpoint">The endpoint's name or the end of its path; null when a condition of its own decides.</param>
/// <param name="Kind">What goes wrong, in a word: <c>Delay</c>, <c>BreakJson</c>.</param>
/// <param name="Times">How often it still happens.</param>
public sealed record WaitingFault(string? Endpoint, string Kind, int Times);

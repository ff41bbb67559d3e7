namespace TwitterSdk.Emulator.Limits;

/// <summary>How much of a window is used, and by whom.</summary>
internal sealed record WindowUse(RateRule Rule, string? App, string? User, int Used, DateTimeOffset Reset);

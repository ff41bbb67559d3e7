using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

/// <summary>An app may no longer act for a user.</summary>
internal sealed record AccessRevoked(EmulatorToken Token, DateTimeOffset At) : StateEvent(At);

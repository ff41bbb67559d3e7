using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

/// <summary>A user hides from all but followers, or does so no longer; the user knows which.</summary>
internal sealed record ProtectionChanged(EmulatorUser User, bool IsProtected, DateTimeOffset At) : StateEvent(At);

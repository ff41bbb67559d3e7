using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

/// <summary>One side of a conversation deleted a message; the other side keeps it.</summary>
internal sealed record MessageHidden(EmulatorMessage Message, EmulatorUser By, DateTimeOffset At) : StateEvent(At);

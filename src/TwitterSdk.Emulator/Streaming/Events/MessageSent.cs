using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

internal sealed record MessageSent(EmulatorMessage Message, DateTimeOffset At) : StateEvent(At);

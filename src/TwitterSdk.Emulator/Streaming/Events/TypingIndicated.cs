using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

internal sealed record TypingIndicated(EmulatorUser By, EmulatorUser To, DateTimeOffset At) : StateEvent(At);

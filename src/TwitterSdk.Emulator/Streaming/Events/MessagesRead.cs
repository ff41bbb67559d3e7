using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

/// <param name="UpTo">The newest message that was read.</param>
internal sealed record MessagesRead(EmulatorUser By, EmulatorUser To, EmulatorMessage UpTo, DateTimeOffset At) : StateEvent(At);

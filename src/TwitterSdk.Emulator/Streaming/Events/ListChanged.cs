using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

/// <summary>A list was made, changed or removed, or somebody was put on it or follows it.</summary>
/// <param name="Change">What happened, in the vendor's word.</param>
/// <param name="From">Who did it.</param>
/// <param name="To">To whom; the owner again where it concerns nobody else.</param>
internal sealed record ListChanged(string Change, EmulatorList List, EmulatorUser From, EmulatorUser To, DateTimeOffset At) : StateEvent(At);

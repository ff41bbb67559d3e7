using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Events;

/// <param name="Field">The vendor's word for what was changed, as in <c>profile.update.bio</c>.</param>
internal sealed record ProfileChanged(EmulatorUser User, string Field, string Before, string After, DateTimeOffset At) : StateEvent(At);

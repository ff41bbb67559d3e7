using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Faults;

/// <summary>One request with what can be done about it.</summary>
/// <param name="Handle">Makes the answer that the client would get.</param>
/// <param name="Send">Sends an answer.</param>
/// <param name="Abort">Drops the connection.</param>
/// <param name="Time">The emulator's clock.</param>
/// <param name="Cancelled">Set when the client is gone, or the emulator stops.</param>
internal sealed record Exchange(
    Func<EmulatorResponse> Handle,
    Func<EmulatorResponse, SendOptions, Task> Send,
    Action Abort,
    TimeProvider Time,
    CancellationToken Cancelled)
{
    public Task AnswerAsync() => Send(Handle(), SendOptions.Usual);
}

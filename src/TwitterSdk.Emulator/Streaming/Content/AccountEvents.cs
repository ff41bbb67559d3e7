using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>What happens in an account beside tweets: likes, follows, lists, changes of the profile.</summary>
internal sealed class AccountEvents(EmulatorState state, EmulatorUser user) : IStreamContent
{
    private readonly WireOptions _options = new(state, Viewer: null) { Streamed = true };

    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        if (AccountEvent.Of(happened, _options) is { } told && told.Concerns(user))
            send(StreamMessages.Event(told, _options));
    }
}

using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming.Content;

/// <summary>All that a user stream tells one user.</summary>
/// <param name="state">The state.</param>
/// <param name="user">The user.</param>
/// <param name="tweets">Which tweets.</param>
/// <param name="withMessages">Whether direct messages are told, which takes a permission of their own.</param>
internal sealed class UserMessages(EmulatorState state, EmulatorUser user, OldTweets tweets, bool withMessages) : IStreamContent
{
    private readonly AccountEvents _events = new(state, user);
    private readonly OldMessages? _messages = withMessages ? new OldMessages(state, user) : null;

    public EmulatorUser User => user;

    public bool HasMessages => withMessages;

    public void Tell(StateEvent happened, Action<byte[]> send)
    {
        tweets.Tell(happened, send);
        _events.Tell(happened, send);
        _messages?.Tell(happened, send);
    }
}

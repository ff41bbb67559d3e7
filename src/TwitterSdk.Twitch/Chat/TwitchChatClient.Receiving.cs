using TwitterSdk.Twitch.Chat.Connections;
using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat;

/// <content>What comes in.</content>
public sealed partial class TwitchChatClient
{
    private void Tell(ChatState state)
    {
        if (state.Error is null)
            ChatLog.Changed(_options.Logger!, state.Role, state.Status);
        else if (state.Status == ChatStatus.Reconnecting)
            ChatLog.Retrying(_options.Logger!, state.Role, state.RetryIn, state.Attempt, state.Reason);
        else
            ChatLog.Ended(_options.Logger!, state.Role, state.Status, state.Reason);
        if (state.Role != ChatConnectionRole.Sending)
            Volatile.Write(ref _state, state);
        foreach (var registration in _stateHandlers.All)
            Guard(registration.Handler, state);
    }

    /// <summary>The connection that only sends: it is told what became of what it sent, and nothing else that the other one is not told too.</summary>
    private sealed class SenderOwner(TwitchChatClient client) : IConnectionOwner
    {
        public void LineCame(ChatConnection connection, IrcLine line)
        {
        }

        public void MessageCame(ChatConnection connection, ChatMessage message)
        {
            if (message is UserState own)
                client._channels.Learn(own);
            if (message is UserState or Notice { Channel: not null })
                client._hub.Post(message);
        }

        public Task PrepareAsync(ChatConnection connection, ChatConnection? livingOne) => Task.CompletedTask;

        public void InUse(ChatConnection connection)
        {
        }

        public void StateChanged(ChatState state) => client.Tell(state);
    }
}

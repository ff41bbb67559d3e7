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

    /// <summary>The connection that reads, and is alone or not.</summary>
    private sealed class ReaderOwner(TwitchChatClient client) : IConnectionOwner
    {
        private int _newest;

        public void LineCame(ChatConnection connection, IrcLine line)
        {
            foreach (var registration in client._lineHandlers.All)
            {
                try
                {
                    registration.Handler(line);
                }
                catch (Exception exception)
                {
                    client.Failed(exception);
                }
            }
        }

        public void MessageCame(ChatConnection connection, ChatMessage message)
        {
            Learn(connection, message);

            // While a connection takes over from another, both bring the same: per channel, the newer one counts as soon as it is in.
            bool counts = message is ChannelMessage channelMessage
                ? client._channels.Accepts(channelMessage.Channel, connection.Generation)
                : connection.Generation >= Volatile.Read(ref _newest);
            if (counts)
                client._hub.Post(message);
        }

        public async Task PrepareAsync(ChatConnection connection, bool replacesLivingOne, CancellationToken cancellationToken)
        {
            _ = ForgetAsync(connection);
            if (replacesLivingOne)
                await client.RejoinAsync(connection, cancellationToken).ConfigureAwait(false);
            else
                _ = RejoinQuietlyAsync(connection);
            Volatile.Write(ref _newest, connection.Generation);
        }

        public void StateChanged(ChatState state) => client.Tell(state);

        private async Task ForgetAsync(ChatConnection connection)
        {
            await connection.Ended.ConfigureAwait(false);
            client._channels.Lost(connection.Generation);
        }

        private async Task RejoinQuietlyAsync(ChatConnection connection)
        {
            try
            {
                await client.RejoinAsync(connection, client._closing.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ChatConnectionException or OperationCanceledException)
            {
                // The next connection joins them.
            }
        }

        private void Learn(ChatConnection connection, ChatMessage message)
        {
            int generation = connection.Generation;
            switch (message)
            {
                case Join join when join.Login.Equals(connection.Login, StringComparison.OrdinalIgnoreCase):
                    client._channels.Joined(join.Channel, generation);
                    break;
                case NamesEnd end:
                    client._channels.Joined(end.Channel, generation);
                    break;
                case RoomState room:
                    client._channels.Joined(room.Channel, generation);
                    client._channels.Learn(room);
                    break;
                case UserState own:
                    client._channels.Learn(own);
                    break;
                case Part part when part.Login.Equals(connection.Login, StringComparison.OrdinalIgnoreCase):
                    client._channels.Left(part.Channel, generation);
                    break;
                case Notice { Channel: { } channel, IsRefusal: true } notice:
                    client._channels.Refused(channel, notice);
                    break;
                case NumericReply { Number: 403 or 405 or 471 or 473 or 474 or 475 or 476 } reply when reply.Parameters is [_, ['#', .. var channel], .., var words]:
                    client._channels.Refused(channel, new Notice { Channel = channel, Text = words });
                    break;
            }
        }
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

        public Task PrepareAsync(ChatConnection connection, bool replacesLivingOne, CancellationToken cancellationToken) => Task.CompletedTask;

        public void StateChanged(ChatState state) => client.Tell(state);
    }
}

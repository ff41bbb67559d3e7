using TwitterSdk.Twitch.Chat.Connections;
using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat;

/// <content>What the reading connection brings.</content>
public sealed partial class TwitchChatClient
{
    /// <summary>The connection that reads, and is alone or not.</summary>
    private sealed class ReaderOwner(TwitchChatClient client) : IConnectionOwner
    {
        private int _newest;
        private Handover? _handover;

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
            if (Counts(connection, message))
                client._hub.Post(message);
        }

        public async Task PrepareAsync(ChatConnection connection, ChatConnection? livingOne)
        {
            _ = ForgetAsync(connection);
            Handover? handover = livingOne is null ? null : new Handover();
            if (handover is not null)
                Volatile.Write(ref _handover, handover);
            Task rejoining = client.RejoinAsync(connection, client._closing.Token);

            // Many channels take many windows of joins; the server does not leave the old connection open for so long.
            if (livingOne is not null && await Task.WhenAny(rejoining, livingOne.Ended).ConfigureAwait(false) == rejoining)
                await rejoining.ConfigureAwait(false);
            else
                _ = QuietlyAsync(rejoining);
            Volatile.Write(ref _newest, connection.Generation);
            if (livingOne is not null)
                _ = EndHandoverAsync(livingOne, handover!);
        }

        // Those that were joined on the old connection in the meantime, the new one is not in yet.
        public void InUse(ChatConnection connection) => _ = QuietlyAsync(client.RejoinAsync(connection, client._closing.Token));

        public void StateChanged(ChatState state) => client.Tell(state);

        private async Task ForgetAsync(ChatConnection connection)
        {
            await connection.Ended.ConfigureAwait(false);
            client._channels.Lost(connection.Generation);
        }

        /// <summary>While a connection takes over from another, both bring the same.</summary>
        private bool Counts(ChatConnection connection, ChatMessage message)
        {
            // What one brings late the other may never bring: whichever is first counts.
            if (Volatile.Read(ref _handover) is { } handover && Handover.IdOf(message) is { IsEmpty: false } id)
            {
                if (handover.IsOver)
                    Interlocked.CompareExchange(ref _handover, null, handover);
                return handover.IsFirst(id);
            }

            // Without an id, per channel, the newer one counts as soon as it is in.
            return message is ChannelMessage channelMessage
                ? client._channels.Accepts(channelMessage.Channel, connection.Generation)
                : connection.Generation >= Volatile.Read(ref _newest);
        }

        private static async Task EndHandoverAsync(ChatConnection old, Handover handover)
        {
            await old.Ended.ConfigureAwait(false);
            handover.OldOneEnded();
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
}

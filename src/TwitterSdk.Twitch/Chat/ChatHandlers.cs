using TwitterSdk.Twitch.Chat.Commands;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat;

/// <summary>Handlers for each kind of message, by name. Each returns what takes the handler away again.</summary>
public static class ChatHandlers
{
    extension(ITwitchChatClient chat)
    {
        /// <summary>Calls a handler that does not wait, for each message of a kind.</summary>
        /// <typeparam name="TMessage">The kind.</typeparam>
        /// <param name="handler">The handler.</param>
        public IDisposable On<TMessage>(Action<TMessage> handler)
            where TMessage : ChatMessage
        {
            ArgumentNullException.ThrowIfNull(chat);
            ArgumentNullException.ThrowIfNull(handler);
            return chat.On<TMessage>((message, _) =>
            {
                handler(message);
                return default;
            });
        }

        /// <summary>Runs the commands that people give.</summary>
        /// <param name="commands">Which.</param>
        /// <returns>Obeys no more when it is disposed.</returns>
        public IDisposable Obey(ChatCommands commands)
        {
            ArgumentNullException.ThrowIfNull(chat);
            ArgumentNullException.ThrowIfNull(commands);
            return chat.On<PrivateMessage>(async (message, cancellationToken) => await commands.RunAsync(chat, message, cancellationToken).ConfigureAwait(false));
        }

        /// <summary>Calls a handler when somebody says something.</summary>
        public IDisposable OnPrivateMessage(Func<PrivateMessage, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when somebody says something.</summary>
        public IDisposable OnPrivateMessage(Action<PrivateMessage> handler) => chat.On(handler);

        /// <summary>Calls a handler when something happens in a channel.</summary>
        public IDisposable OnUserNotice(Func<UserNotice, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when something happens in a channel.</summary>
        public IDisposable OnUserNotice(Action<UserNotice> handler) => chat.On(handler);

        /// <summary>Calls a handler when a user is banned or timed out, or a chat cleared.</summary>
        public IDisposable OnClearChat(Func<ClearChat, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when a user is banned or timed out, or a chat cleared.</summary>
        public IDisposable OnClearChat(Action<ClearChat> handler) => chat.On(handler);

        /// <summary>Calls a handler when a message is deleted.</summary>
        public IDisposable OnClearMessage(Func<ClearMessage, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when a message is deleted.</summary>
        public IDisposable OnClearMessage(Action<ClearMessage> handler) => chat.On(handler);

        /// <summary>Calls a handler when the server tells something.</summary>
        public IDisposable OnNotice(Func<Notice, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when the server tells something.</summary>
        public IDisposable OnNotice(Action<Notice> handler) => chat.On(handler);

        /// <summary>Calls a handler when the settings of a channel come or change.</summary>
        public IDisposable OnRoomState(Func<RoomState, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when the settings of a channel come or change.</summary>
        public IDisposable OnRoomState(Action<RoomState> handler) => chat.On(handler);

        /// <summary>Calls a handler when what the own user is in a channel comes or changes.</summary>
        public IDisposable OnUserState(Func<UserState, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when what the own user is in a channel comes or changes.</summary>
        public IDisposable OnUserState(Action<UserState> handler) => chat.On(handler);

        /// <summary>Calls a handler when what the own user is comes.</summary>
        public IDisposable OnGlobalUserState(Func<GlobalUserState, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when what the own user is comes.</summary>
        public IDisposable OnGlobalUserState(Action<GlobalUserState> handler) => chat.On(handler);

        /// <summary>Calls a handler when somebody writes to the own user alone.</summary>
        public IDisposable OnWhisper(Func<Whisper, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when somebody writes to the own user alone.</summary>
        public IDisposable OnWhisper(Action<Whisper> handler) => chat.On(handler);

        /// <summary>Calls a handler when somebody comes into a channel.</summary>
        public IDisposable OnJoin(Func<Join, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when somebody comes into a channel.</summary>
        public IDisposable OnJoin(Action<Join> handler) => chat.On(handler);

        /// <summary>Calls a handler when somebody leaves a channel.</summary>
        public IDisposable OnPart(Func<Part, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when somebody leaves a channel.</summary>
        public IDisposable OnPart(Action<Part> handler) => chat.On(handler);

        /// <summary>Calls a handler when those who are in a channel are told.</summary>
        public IDisposable OnNames(Func<Names, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when those who are in a channel are told.</summary>
        public IDisposable OnNames(Action<Names> handler) => chat.On(handler);

        /// <summary>Calls a handler when there are no more names to come.</summary>
        public IDisposable OnNamesEnd(Func<NamesEnd, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when there are no more names to come.</summary>
        public IDisposable OnNamesEnd(Action<NamesEnd> handler) => chat.On(handler);

        /// <summary>Calls a handler when somebody becomes a moderator or is none any more.</summary>
        public IDisposable OnOperatorChange(Func<OperatorChange, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when somebody becomes a moderator or is none any more.</summary>
        public IDisposable OnOperatorChange(Action<OperatorChange> handler) => chat.On(handler);

        /// <summary>Calls a handler when a channel shows another one.</summary>
        public IDisposable OnHostTarget(Func<HostTarget, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when a channel shows another one.</summary>
        public IDisposable OnHostTarget(Action<HostTarget> handler) => chat.On(handler);

        /// <summary>Calls a handler when the server is about to go.</summary>
        public IDisposable OnReconnect(Func<Reconnect, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when the server is about to go.</summary>
        public IDisposable OnReconnect(Action<Reconnect> handler) => chat.On(handler);

        /// <summary>Calls a handler when the server asks whether the client is there.</summary>
        public IDisposable OnPing(Func<Ping, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when the server asks whether the client is there.</summary>
        public IDisposable OnPing(Action<Ping> handler) => chat.On(handler);

        /// <summary>Calls a handler when the server answers about capabilities.</summary>
        public IDisposable OnCapabilityAnswer(Func<CapabilityAnswer, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when the server answers about capabilities.</summary>
        public IDisposable OnCapabilityAnswer(Action<CapabilityAnswer> handler) => chat.On(handler);

        /// <summary>Calls a handler when a reply with a number comes.</summary>
        public IDisposable OnNumericReply(Func<NumericReply, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when a reply with a number comes.</summary>
        public IDisposable OnNumericReply(Action<NumericReply> handler) => chat.On(handler);

        /// <summary>Calls a handler when a line comes that this version does not know.</summary>
        public IDisposable OnUnknownMessage(Func<UnknownMessage, CancellationToken, ValueTask> handler) => chat.On(handler);

        /// <summary>Calls a handler when a line comes that this version does not know.</summary>
        public IDisposable OnUnknownMessage(Action<UnknownMessage> handler) => chat.On(handler);
    }
}

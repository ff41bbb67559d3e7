using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat;

/// <summary>Chat: reads channels and writes to them, over connections that come back by themselves. Thread-safe.</summary>
public interface ITwitchChatClient : IObservable<ChatMessage>, IAsyncDisposable
{
    /// <summary>The user it writes as; null when it only reads.</summary>
    string? Login { get; }

    /// <summary>How it is with the connection that reads.</summary>
    ChatState State { get; }

    /// <summary>The channels that it wants to be in, as of now.</summary>
    IReadOnlyList<ChatChannel> Channels { get; }

    /// <summary>What the server granted to the connection that reads, such as <c>twitch.tv/tags</c>.</summary>
    IReadOnlySet<string> Capabilities { get; }

    /// <summary>How many messages were dropped because a queue was full.</summary>
    long DroppedMessages { get; }

    /// <summary>What chat itself can do no more.</summary>
    /// <exception cref="InvalidOperationException">None was set.</exception>
    IChatModeration Moderation { get; }

    /// <summary>Connects, signs in, and joins the channels of the options. From then on connections come back by themselves.</summary>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <exception cref="ChatLoginException">The server does not let the user in.</exception>
    /// <exception cref="ChatConnectionException">The server cannot be reached; the call may be repeated.</exception>
    Task ConnectAsync(CancellationToken cancellationToken = default);

    /// <summary>Connects, and stays until it is cancelled, which closes at once, or until chat ends for good. A server that cannot be reached is tried again.</summary>
    /// <param name="cancellationToken">Closes.</param>
    /// <exception cref="ChatException">Chat ended for good.</exception>
    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Says goodbye and closes. Messages that wait to be sent are not sent. A closed client stays closed.</summary>
    /// <param name="cancellationToken">Closes without goodbye.</param>
    Task CloseAsync(CancellationToken cancellationToken = default);

    /// <summary>Joins a channel, and joins it again after each break. Waits for the limit of joins, and until the server confirms.</summary>
    /// <param name="channel">The channel, with or without the <c>#</c>.</param>
    /// <param name="cancellationToken">Gives the channel up, unless somebody else wants it.</param>
    /// <exception cref="ChatJoinException">The server refuses, or says nothing in time: there may be no such channel.</exception>
    /// <exception cref="ChatConnectionException">The client was closed.</exception>
    Task JoinAsync(string channel, CancellationToken cancellationToken = default);

    /// <summary>Leaves a channel.</summary>
    /// <param name="channel">The channel, with or without the <c>#</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task PartAsync(string channel, CancellationToken cancellationToken = default);

    /// <summary>Says something. Waits for the limits, and for a connection; done when it was sent. What the server refuses comes as a <see cref="Notice"/>.</summary>
    /// <param name="channel">The channel, with or without the <c>#</c>; it need not be joined.</param>
    /// <param name="text">One line of at most 500 characters.</param>
    /// <param name="cancellationToken">Takes it out of the queue.</param>
    /// <exception cref="ChatConnectionException">The connection broke while it was sent; it may have been said or not. Or the client was closed.</exception>
    Task SayAsync(string channel, string text, CancellationToken cancellationToken = default);

    /// <summary>Says something about oneself, as <c>/me</c> does.</summary>
    /// <param name="channel">The channel, with or without the <c>#</c>.</param>
    /// <param name="text">One line of at most 500 characters.</param>
    /// <param name="cancellationToken">Takes it out of the queue.</param>
    /// <exception cref="ChatConnectionException">The connection broke while it was sent; it may have been said or not. Or the client was closed.</exception>
    Task ActAsync(string channel, string text, CancellationToken cancellationToken = default);

    /// <summary>Answers a message.</summary>
    /// <param name="message">Which.</param>
    /// <param name="text">One line of at most 500 characters.</param>
    /// <param name="cancellationToken">Takes it out of the queue.</param>
    /// <exception cref="ChatConnectionException">The connection broke while it was sent; it may have been said or not. Or the client was closed.</exception>
    Task ReplyAsync(PrivateMessage message, string text, CancellationToken cancellationToken = default);

    /// <summary>All messages from this call on, with a queue of their own. Enumerate it once.</summary>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="ChatException">Thrown by the walk when chat ended for good, other than by closing.</exception>
    IAsyncEnumerable<ChatMessage> ReadAllAsync(CancellationToken cancellationToken = default);

    /// <summary>Calls a handler for each message of a kind, one after the other, away from the reader.</summary>
    /// <typeparam name="TMessage">The kind: <see cref="PrivateMessage"/>, <see cref="UserNotice"/> for all its kinds, <see cref="ChatMessage"/> for all.</typeparam>
    /// <param name="handler">The handler; its token is cancelled when the client closes.</param>
    /// <returns>Takes the handler away when it is disposed.</returns>
    IDisposable On<TMessage>(Func<TMessage, CancellationToken, ValueTask> handler)
        where TMessage : ChatMessage;

    /// <summary>Calls a handler for each line, before it is made into a message, on the reader itself.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>Takes the handler away when it is disposed.</returns>
    IDisposable OnLine(IrcLineHandler handler);

    /// <summary>Calls a handler whenever it is different with a connection.</summary>
    /// <param name="handler">The handler; it must be quick.</param>
    /// <returns>Takes the handler away when it is disposed.</returns>
    IDisposable OnStateChanged(Action<ChatState> handler);

    /// <summary>Calls a handler whenever another one threw, or a channel could not be joined again.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>Takes the handler away when it is disposed.</returns>
    IDisposable OnError(Action<Exception> handler);
}

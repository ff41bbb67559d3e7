using TwitterSdk.Twitch.Chat.Channels;
using TwitterSdk.Twitch.Chat.Connections;
using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat;

/// <content>Writing.</content>
public sealed partial class TwitchChatClient
{
    private const string Invisible = " \U000E0000";
    private static readonly TimeSpan s_repeatWindow = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public Task SayAsync(string channel, string text, CancellationToken cancellationToken = default) =>
        SendAsync(channel, text, isAction: false, replyTo: null, cancellationToken);

    /// <inheritdoc/>
    public Task ActAsync(string channel, string text, CancellationToken cancellationToken = default) =>
        SendAsync(channel, text, isAction: true, replyTo: null, cancellationToken);

    /// <inheritdoc/>
    public Task ReplyAsync(PrivateMessage message, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Id.IsEmpty)
            throw new ArgumentException("The message has no id, so it cannot be answered: a local echo, or one of a server without tags.", nameof(message));
        return SendAsync(message.Channel, text, isAction: false, message, cancellationToken);
    }

    private async Task SendAsync(string channel, string text, bool isAction, PrivateMessage? replyTo, CancellationToken cancellationToken)
    {
        string name = ChannelName.Check(channel, nameof(channel));
        ChatText.Check(text);
        if (_options.Login is null)
            throw new InvalidOperationException("Without a user one can only read: set Login and Token.");

        ChannelEntry entry = _channels.ToWriteTo(name);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            await entry.SendTurn.WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Closed(exception);
        }

        try
        {
            string sent = Vary(entry, text);
            ChatConnection connection = await EnterAsync(entry, both.Token).ConfigureAwait(false);
            string body = isAction ? $"\u0001ACTION {sent}\u0001" : sent;
            string tags = replyTo is null ? "" : $"@reply-parent-msg-id={IrcEscape.Escape(replyTo.Id.Value)} ";
            await connection.WriteAsync($"{tags}PRIVMSG #{name} :{body}", both.Token).ConfigureAwait(false);
            entry.LastVaried = !ReferenceEquals(sent, text);
            entry.LastText = text;
            entry.LastSent = _options.TimeProvider.GetUtcNow();
            if (_options.OwnMessages == OwnMessages.LocalEcho)
                _hub.Post(Echo(name, text, isAction, replyTo));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Closed(exception);
        }
        finally
        {
            entry.SendTurn.Release();
        }
    }

    /// <summary>Waits for a connection and a token of the limits, until both are there at once: a token taken while there is no connection would be spent in vain.</summary>
    private async ValueTask<ChatConnection> EnterAsync(ChannelEntry entry, CancellationToken cancellationToken)
    {
        while (true)
        {
            await _sending.ReadyAsync(cancellationToken).ConfigureAwait(false);
            UserState? own = _channels.Own(entry.Name);
            bool moderator = own is { MayModerate: true };
            if (!moderator && own is not { User.IsVip: true })
            {
                TimeSpan wait = entry.LastSent + _options.Limits.ChannelInterval - _options.TimeProvider.GetUtcNow();
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }

            await _messageGate.EnterAsync(moderator, cancellationToken).ConfigureAwait(false);
            if (_sending.Current is { } connection)
                return connection;
        }
    }

    private string Vary(ChannelEntry entry, string text)
    {
        bool repeats = _options.RepeatedText != RepeatedText.Send && entry.LastText == text
            && _options.TimeProvider.GetUtcNow() - entry.LastSent < s_repeatWindow;
        if (!repeats)
            return text;
        if (_options.RepeatedText == RepeatedText.Refuse)
            throw new ChatException($"The same text was said in #{entry.Name} less than {s_repeatWindow.TotalSeconds:0} seconds ago; the server would drop it.");

        // Every second one: the text before that is another one again.
        return entry.LastVaried || text.Length + Invisible.Length > ChatText.MaxLength ? text : text + Invisible;
    }

    private PrivateMessage Echo(string channel, string text, bool isAction, PrivateMessage? replyTo) => new()
    {
        Channel = channel,
        RoomId = _channels.Room(channel)?.RoomId ?? default,
        Sender = _channels.Own(channel) is { User: var own }
            ? own with { Login = _options.Login!, DisplayName = own.DisplayName.Length > 0 ? own.DisplayName : _options.Login! }
            : new ChatUser { Login = _options.Login!, DisplayName = _options.Login! },
        Text = text,
        IsAction = isAction,
        IsLocalEcho = true,
        SentAt = _options.TimeProvider.GetUtcNow(),
        ReplyTo = replyTo is null ? null : new ReplyTarget
        {
            Id = replyTo.Id,
            UserId = replyTo.Sender.Id,
            UserLogin = replyTo.Sender.Login,
            UserDisplayName = replyTo.Sender.DisplayName,
            Text = replyTo.Text,
        },
    };
}

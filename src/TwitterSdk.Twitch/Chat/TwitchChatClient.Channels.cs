using System.Text;
using TwitterSdk.Twitch.Chat.Channels;
using TwitterSdk.Twitch.Chat.Connections;
using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat;

/// <content>Joining and leaving.</content>
public sealed partial class TwitchChatClient
{
    private const int LongestJoinLine = 400;

    /// <inheritdoc/>
    public async Task JoinAsync(string channel, CancellationToken cancellationToken = default)
    {
        string name = ChannelName.Check(channel, nameof(channel));
        ChannelEntry entry = _channels.StartWaiting(name);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            await JoinAsync(entry, both.Token).ConfigureAwait(false);
            _channels.Arrive(entry);
        }
        catch (Exception exception)
        {
            // Where the server may let it in later all the same, it must know better.
            if (_channels.GiveUp(entry) && exception is not ChatJoinException { Notice: not null } && _reading.Current is { } connection)
                _ = QuietlyAsync(connection.WriteAsync($"PART #{name}", _closing.Token));
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw Closed(exception);
            throw;
        }
    }

    private async Task JoinAsync(ChannelEntry entry, CancellationToken cancellationToken)
    {
        while (true)
        {
            ChatConnection connection = await _reading.ReadyAsync(cancellationToken).ConfigureAwait(false);
            if (!_channels.MustJoin(entry, connection.Generation, out Task<Notice?> joining))
                return;
            try
            {
                await _joinGate.EnterAsync(1, cancellationToken).ConfigureAwait(false);
                await connection.WriteAsync($"JOIN #{entry.Name}", cancellationToken).ConfigureAwait(false);
                Task first = await Task.WhenAny(joining, connection.Ended).WaitAsync(_options.JoinTimeout, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
                if (first != joining)
                    continue;
                if (await joining.ConfigureAwait(false) is { } notice)
                    throw new ChatJoinException(entry.Name, notice, $"The server does not let the user into #{entry.Name}: {notice.Text}");
                return;
            }
            catch (ChatConnectionException)
            {
                // The next connection joins it.
            }
            catch (TimeoutException)
            {
                throw new ChatJoinException(entry.Name, null, $"The server did not confirm #{entry.Name} within {_options.JoinTimeout}: there may be no such channel.");
            }
        }
    }

    /// <inheritdoc/>
    public async Task PartAsync(string channel, CancellationToken cancellationToken = default)
    {
        string name = ChannelName.Check(channel, nameof(channel));
        if (_channels.Forget(name) && _reading.Current is { } connection)
            await connection.WriteAsync($"PART #{name}", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Brings a connection into all channels that it was not asked to join yet.</summary>
    private async Task RejoinAsync(ChatConnection connection, CancellationToken cancellationToken)
    {
        string[] channels = _channels.Ask(connection.Generation);
        for (int done = 0; done < channels.Length;)
        {
            int granted = await _joinGate.EnterAsync(channels.Length - done, cancellationToken).ConfigureAwait(false);
            await SendJoinsAsync(connection, channels.AsMemory(done, granted), cancellationToken).ConfigureAwait(false);
            done += granted;
        }

        foreach (string channel in channels)
            await ConfirmAsync(connection, channel, cancellationToken).ConfigureAwait(false);
    }

    private async Task ConfirmAsync(ChatConnection connection, string channel, CancellationToken cancellationToken)
    {
        if (!_channels.MustJoin(_channels.ToWriteTo(channel), connection.Generation, out Task<Notice?> joining))
            return;
        string? reason;
        try
        {
            Task first = await Task.WhenAny(joining, connection.Ended).WaitAsync(_options.JoinTimeout, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            if (first != joining)
                return;
            reason = (await joining.ConfigureAwait(false))?.Text;
        }
        catch (TimeoutException)
        {
            reason = $"no answer within {_options.JoinTimeout}";
        }

        if (reason is not null && _channels.IsWanted(channel))
        {
            ChatLog.NotRejoined(_options.Logger!, channel, reason);
            var failure = new ChatJoinException(channel, joining.IsCompletedSuccessfully ? await joining.ConfigureAwait(false) : null, $"#{channel} was not joined: {reason}");
            foreach (var registration in _errorHandlers.All)
                Guard(registration.Handler, failure);
        }
    }

    private static async Task QuietlyAsync(Task working)
    {
        try
        {
            await working.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ChatConnectionException or OperationCanceledException)
        {
            // The next connection does it.
        }
    }

    private static async Task SendJoinsAsync(ChatConnection connection, ReadOnlyMemory<string> channels, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        for (int i = 0; i < channels.Length; i++)
        {
            line.Append(line.Length == 0 ? "JOIN #" : ",#").Append(channels.Span[i]);
            if (line.Length < LongestJoinLine && i + 1 < channels.Length)
                continue;
            await connection.WriteAsync(line.ToString(), cancellationToken).ConfigureAwait(false);
            line.Clear();
        }
    }
}

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
        ChannelEntry entry = _channels.Want(name);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            while (true)
            {
                ChatConnection connection = await _reading.ReadyAsync(both.Token).ConfigureAwait(false);
                if (!_channels.MustJoin(entry, connection.Generation, out Task<Notice?> joining))
                    return;
                try
                {
                    await _joinGate.EnterAsync(1, both.Token).ConfigureAwait(false);
                    await connection.WriteAsync($"JOIN #{name}", both.Token).ConfigureAwait(false);
                    Task first = await Task.WhenAny(joining, connection.Ended).WaitAsync(_options.JoinTimeout, _options.TimeProvider, both.Token).ConfigureAwait(false);
                    if (first != joining)
                        continue;
                    if (await joining.ConfigureAwait(false) is { } notice)
                        throw new ChatJoinException(name, notice, $"The server does not let the user into #{name}: {notice.Text}");
                    return;
                }
                catch (ChatConnectionException)
                {
                    // The next connection joins it.
                }
            }
        }
        catch (TimeoutException)
        {
            _channels.Forget(name);
            throw new ChatJoinException(name, null, $"The server did not confirm #{name} within {_options.JoinTimeout}: there may be no such channel.");
        }
        catch
        {
            _channels.Forget(name);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task PartAsync(string channel, CancellationToken cancellationToken = default)
    {
        string name = ChannelName.Check(channel, nameof(channel));
        if (_channels.Forget(name) && _reading.Current is { } connection)
            await connection.WriteAsync($"PART #{name}", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Brings a new connection into all channels.</summary>
    private async Task RejoinAsync(ChatConnection connection, CancellationToken cancellationToken)
    {
        string[] channels = _channels.Wanted;
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

        if (reason is not null && _channels.Wanted.Contains(channel))
        {
            ChatLog.NotRejoined(_options.Logger!, channel, reason);
            var failure = new ChatJoinException(channel, joining.IsCompletedSuccessfully ? await joining.ConfigureAwait(false) : null, $"#{channel} was not joined: {reason}");
            foreach (var registration in _errorHandlers.All)
                Guard(registration.Handler, failure);
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

using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.Chat.Reading;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <content>What comes in.</content>
internal sealed partial class ChatConnection
{
    private const int Welcome = 1;

    private async Task<ChatConnectionException> RunAsync()
    {
        Task watching = WatchAsync();
        ChatConnectionException reason;
        using (var lines = new LineBuffer())
            reason = await ReadAsync(lines).ConfigureAwait(false);
        await _closing.CancelAsync().ConfigureAwait(false);
        await watching.ConfigureAwait(false);
        return Volatile.Read(ref _silent)
            ? new ChatConnectionException($"The server was silent for {_options.PingAfter}, and for {_options.PingTimeout} more when it was asked.")
            : reason;
    }

    private async Task<ChatConnectionException> ReadAsync(LineBuffer lines)
    {
        try
        {
            while (true)
            {
                int read = await _link.ReadAsync(lines.Room, _closing.Token).ConfigureAwait(false);
                if (read == 0)
                    return new ChatConnectionException("The server closed the connection.");
                Volatile.Write(ref _heard, _options.TimeProvider.GetTimestamp());
                lines.Add(read);
                while (lines.TryTake(out ReadOnlySpan<byte> line))
                    Take(line);
            }
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            return new ChatConnectionException(_closing.IsCancellationRequested ? "The client closed the connection." : $"The connection broke: {exception.Message}", exception);
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        if (!IrcLine.TryParse(bytes, out IrcLine line))
            return;
        _owner.LineCame(this, line);
        ChatMessage message = ChatMessageReader.Read(line);
        switch (message)
        {
            case Ping ping:
                Pong(ping.Text);
                break;
            case CapabilityAnswer answer:
                foreach (string next in _capabilities.Next(answer))
                    WriteQuietly(next);
                break;
            case NumericReply { Number: Welcome }:
                _welcome.TrySetResult();
                break;
            case NumericReply reply when !_welcome.Task.IsCompleted:
                Refuse(ChatLoginException.FromNumber(reply.Number, reply.Parameters.Count > 0 ? reply.Parameters[^1] : ""));
                break;
            case Notice { Channel: null } notice when !_welcome.Task.IsCompleted:
                Refuse(ChatLoginException.FromNotice(notice.Text));
                break;
            case Reconnect:
                _replaced.TrySetResult();
                break;
        }

        _owner.MessageCame(this, message);
    }

    private void Refuse(ChatLoginException? refusal)
    {
        if (refusal is not null)
            _welcome.TrySetException(refusal);
    }

    /// <summary>Asks a silent server whether it is there, and closes the connection to one that does not answer.</summary>
    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                TimeSpan left = _options.PingAfter - Silence();
                if (left > TimeSpan.Zero)
                {
                    await Task.Delay(left, _options.TimeProvider, _closing.Token).ConfigureAwait(false);
                    continue;
                }

                long heard = Volatile.Read(ref _heard);
                WriteQuietly("PING :alive");
                await Task.Delay(_options.PingTimeout, _options.TimeProvider, _closing.Token).ConfigureAwait(false);
                if (heard != Volatile.Read(ref _heard))
                    continue;
                Volatile.Write(ref _silent, true);
                await _closing.CancelAsync().ConfigureAwait(false);

                // Some transports look at the token only between reads.
                await _link.DisposeAsync().ConfigureAwait(false);
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The connection ended.
        }
    }

    private TimeSpan Silence() => _options.TimeProvider.GetElapsedTime(Volatile.Read(ref _heard));

    private void Pong(string text)
    {
        // A server that asks without reading the answers must not pile them up here.
        if (Interlocked.Increment(ref _pendingPongs) > MostPendingPongs)
            Interlocked.Decrement(ref _pendingPongs);
        else
            _ = AnswerAsync();

        async Task AnswerAsync()
        {
            await TryWriteAsync($"PONG :{text}").ConfigureAwait(false);
            Interlocked.Decrement(ref _pendingPongs);
        }
    }

    /// <summary>The reader must never wait for the writer.</summary>
    private void WriteQuietly(string line) => _ = TryWriteAsync(line);

    private async Task TryWriteAsync(string line)
    {
        try
        {
            await WriteAsync(line, _closing.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ChatConnectionException or OperationCanceledException)
        {
            // The reader notices that the connection is gone.
        }
    }
}

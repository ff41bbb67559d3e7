using System.Threading.Channels;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Content;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming;

/// <summary>One open stream: what is to be sent to it, until one side ends it. Keep-alives come three times as often as they must.</summary>
internal sealed class StreamFeed
{
    private static readonly TimeSpan s_defaultSilence = TimeSpan.FromSeconds(90);

    private readonly Channel<byte[]> _messages = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Action<byte[]> _send;
    private readonly StreamHub _hub;
    private readonly TimeProvider _time;
    private readonly TimeSpan _keepAlive;
    private readonly bool _withLength;

    /// <param name="name">What the Connections API calls the stream; null for those of v1.1, which it does not know.</param>
    public StreamFeed(EmulatorRequest request, IStreamContent content, string? name = null)
    {
        _hub = request.State.Streams;
        _time = request.Time;
        _withLength = request.Text("delimited") == "length";
        _send = Send;
        Content = content;
        Token = request.Caller.Token;
        _keepAlive = (request.Endpoint.Spec.KeepAliveSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : s_defaultSilence) / 3;
        Endpoint = request.Endpoint.Name;
        Key = $"{request.Caller.LimitKey} {request.Endpoint.Spec.Path} {request.Text("partition")}";
        Connection = name is null || request.Caller.App is not { } app ? null : new StreamConnection(name, app, _time.GetUtcNow());
    }

    /// <summary>Two streams with the same key are duplicates.</summary>
    public string Key { get; }

    public string Endpoint { get; }

    /// <summary>What it tells.</summary>
    public IStreamContent Content { get; }

    /// <summary>The user's token that it was opened with; null for one of an app.</summary>
    public EmulatorToken? Token { get; }

    /// <summary>What the Connections API tells of it; null for a stream of v1.1.</summary>
    public StreamConnection? Connection { get; }

    public EmulatorResponse Answer() => new() { ContentType = "application/json", Stream = RunAsync };

    public void Tell(StateEvent happened) => Content.Tell(happened, _send);

    public void Send(byte[] message) => _messages.Writer.TryWrite(StreamMessages.Frame(message, _withLength));

    /// <summary>Says why, and closes.</summary>
    public void Disconnect(byte[] message, string reason)
    {
        Send(message);
        Connection?.End(_time.GetUtcNow(), reason);
        Complete();
    }

    public void Complete() => _messages.Writer.TryComplete();

    private async Task RunAsync(MessageSink send, CancellationToken cancellationToken)
    {
        try
        {
            Task<bool> more = NextAsync(cancellationToken);
            while (true)
            {
                while (_messages.Reader.TryRead(out byte[]? message))
                    await send(message, cancellationToken).ConfigureAwait(false);
                if (await IsSilentAsync(more, cancellationToken).ConfigureAwait(false))
                    await send(StreamMessages.KeepAlive, cancellationToken).ConfigureAwait(false);
                else if (!await more.ConfigureAwait(false))
                    return;
                else
                    more = NextAsync(cancellationToken);
            }
        }
        finally
        {
            Connection?.End(_time.GetUtcNow(), "The client has left.");
            _hub.Remove(this);
        }
    }

    private Task<bool> NextAsync(CancellationToken cancellationToken) => _messages.Reader.WaitToReadAsync(cancellationToken).AsTask();

    private async Task<bool> IsSilentAsync(Task<bool> more, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bool isSilent = await Task.WhenAny(more, Task.Delay(_keepAlive, _time, enough.Token)).ConfigureAwait(false) != more;
        await enough.CancelAsync().ConfigureAwait(false);
        return isSilent && !cancellationToken.IsCancellationRequested;
    }
}

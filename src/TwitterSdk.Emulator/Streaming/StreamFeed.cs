using System.Threading.Channels;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Streaming;

/// <summary>One open stream: what is to be sent to it, until one side ends it. Keep-alives come three times as often as they must.</summary>
internal sealed class StreamFeed
{
    private static readonly TimeSpan s_defaultSilence = TimeSpan.FromSeconds(90);

    private readonly Channel<byte[]> _messages = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly StreamHub _hub;
    private readonly TimeProvider _time;
    private readonly WireOptions _options;
    private readonly TimeSpan _keepAlive;
    private readonly bool _withLength;
    private readonly string _name;

    public StreamFeed(EmulatorRequest request, IStreamFilter filter)
    {
        _hub = request.State.Streams;
        _time = request.Time;
        _withLength = request.Text("delimited") == "length";
        _name = request.Endpoint.Name;
        _options = new WireOptions(request.State, Viewer: null) { Extended = request.Text("tweet_mode") == "extended", Streamed = true };
        _keepAlive = (request.Endpoint.Spec.KeepAliveSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : s_defaultSilence) / 3;
        Key = $"{request.Caller.LimitKey} {request.Endpoint.Spec.Path}";
        Filter = filter;
    }

    /// <summary>Two streams with the same key are duplicates.</summary>
    public string Key { get; }

    public IStreamFilter Filter { get; }

    public EmulatorResponse Answer() => new() { ContentType = "application/json", Stream = RunAsync };

    public void Send(EmulatorTweet tweet) => Send(EmulatorResponse.Json(json => TweetWriter.Write(json, tweet, _options)).Body.ToArray());

    public void Send(byte[] message) => _messages.Writer.TryWrite(StreamMessages.Frame(message, _withLength));

    public void Disconnect(int code, string reason)
    {
        Send(StreamMessages.Disconnect(code, _name, reason));
        Complete();
    }

    public void Complete() => _messages.Writer.TryComplete();

    private async Task RunAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            Task<bool> more = NextAsync(cancellationToken);
            while (true)
            {
                while (_messages.Reader.TryRead(out byte[]? message))
                    await SendAsync(body, message, cancellationToken).ConfigureAwait(false);
                if (await IsSilentAsync(more, cancellationToken).ConfigureAwait(false))
                    await SendAsync(body, "\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
                else if (!await more.ConfigureAwait(false))
                    return;
                else
                    more = NextAsync(cancellationToken);
            }
        }
        finally
        {
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

    private static async Task SendAsync(Stream body, byte[] bytes, CancellationToken cancellationToken)
    {
        await body.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}

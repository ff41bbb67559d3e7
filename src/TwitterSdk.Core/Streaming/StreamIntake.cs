using System.Text;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Streaming;

/// <summary>Reads one connection after the other into the buffer.</summary>
internal sealed class StreamIntake<T>(StreamSource source, StreamOptions options, MessageIds<T>? ids, StreamBuffer<T> buffer, Action<ConnectionEvent> tell)
    where T : IJsonModel<T>
{
    // Keep-alives are sent just at the end of the longest silence, and take a moment.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);

    private readonly SeenIds? _seen = ids is null ? null : new SeenIds(ids.Remembered);
    private readonly GapFills<T>? _fills = ids?.Fill is { } fill ? new GapFills<T>(fill) : null;
    private readonly bool _hasNotices = typeof(T).IsAssignableTo(typeof(IStreamMessage));
    private bool _isDropping;
    private bool _delivered;
    private StreamNotice? _notice;
    private T? _last;

    /// <summary>When the last bytes came.</summary>
    public long LastBytes { get; private set; }

    /// <summary>Reads until the connection ends, and says how.</summary>
    public async Task<StreamBreak> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        long opened = LastBytes = source.Clock.GetTimestamp();
        (_delivered, _notice) = (false, null);
        using CancellationTokenSource close = CancellationTokenSource.CreateLinkedTokenSource(stop);

        // Whoever stops must not have to wait for a read to notice: the socket is closed there and then.
        using CancellationTokenRegistration closing = close.Token.UnsafeRegister(static state => ((HttpResponseMessage)state!).Dispose(), response);
        using var silence = new SilenceWatch(options.MaxSilence ?? source.Endpoint.KeepAlive + s_grace, source.Clock, close.Cancel);
        StreamBreak end;
        try
        {
            end = await ReadAsync(response, silence, close.Token).ConfigureAwait(false);
        }
        catch (Exception) when (silence.IsStalled && !stop.IsCancellationRequested)
        {
            tell(new StreamStalled(silence.Limit));
            end = new StreamBreak(StreamBreakKind.Stalled) { Error = Lost($"nothing came for {silence.Limit.TotalSeconds:0.#} s.", new TimeoutException()) };
        }
        catch (Exception exception) when (!stop.IsCancellationRequested && exception is IOException or HttpRequestException or InvalidDataException)
        {
            end = new StreamBreak(StreamBreakKind.Broken) { Error = Lost(exception is InvalidDataException ? exception.Message : "the stream's connection broke.", exception) };
        }
        catch (Exception exception) when (stop.IsCancellationRequested)
        {
            // A connection that is torn down does not always say why.
            throw new OperationCanceledException(exception.Message, exception, stop);
        }
        finally
        {
            response.Dispose();
            buffer.Signal();
        }

        // One that was accepted only to be told of too many connections waits like one that was refused for that.
        StreamBreakKind kind = _notice is { IsLimit: true } && end.Kind == StreamBreakKind.Ended ? StreamBreakKind.Limited : end.Kind;
        return end with { Kind = kind, Notice = _notice, Opened = true, Delivered = _delivered, Lived = source.Clock.GetElapsedTime(opened) };
    }

    /// <summary>Begins to fetch what was sent while there was no connection; it is given as soon as it is there.</summary>
    public void Fill(TimeSpan gap, CancellationToken stop)
    {
        DateTimeOffset now = source.Clock.GetUtcNow();
        _fills?.Begin(new StreamGap<T>(_last, now - gap, now), stop);
    }

    /// <summary>Gives what is still being fetched, because nothing will be read any more.</summary>
    public async Task FinishFillsAsync(CancellationToken stop)
    {
        while (_fills is not null && await _fills.TakeAsync().ConfigureAwait(false) is { } fill)
            await GiveAsync(fill, stop).ConfigureAwait(false);
    }

    private async Task<StreamBreak> ReadAsync(HttpResponseMessage response, SilenceWatch silence, CancellationToken close)
    {
        silence.Begin();
        Stream body = await response.Content.ReadAsStreamAsync(close).ConfigureAwait(false);
        using var reader = new MessageReader(body, options.MaxMessageBytes);
        try
        {
            while (true)
            {
                silence.Begin();
                ValueTask<int> reading = reader.ReadAsync(close);
                if (!reading.IsCompleted)
                    buffer.Signal();
                int read = await reading.ConfigureAwait(false);
                silence.End();
                if (read == 0)
                    return new StreamBreak(StreamBreakKind.Ended);
                LastBytes = source.Clock.GetTimestamp();
                source.Statistics.Read(read);
                long before = source.Statistics.Messages;
                while (reader.TryTake())
                {
                    if (Take(reader.Message, out T? message) is { } end)
                        return end;
                    if (message is not null)
                        await AddAsync(message, close).ConfigureAwait(false);
                }

                if (_fills?.TakeReady() is { } fill)
                    await GiveAsync(fill, close).ConfigureAwait(false);
                Measure(read, source.Statistics.Messages - before);
            }
        }
        finally
        {
            if (reader.HasRest)
                source.Statistics.CutOff();
        }
    }

    /// <summary>Makes a message of a line; nothing of a line without one. What it returns ends the connection.</summary>
    private StreamBreak? Take(ReadOnlySpan<byte> line, out T? message)
    {
        message = default;
        if (line.IsEmpty)
        {
            source.Statistics.KeepAlive();
            tell(StreamKeepAlive.Instance);
            return null;
        }

        if (line[0] != '{' && IsLimitNotice(line))
            return Limit(line);
        try
        {
            message = JsonCursor.Read<T>(line, source.ReadContext);
        }
        catch (JsonReadException error)
        {
            source.Statistics.Unread();
            tell(new StreamUnreadable(line.ToArray(), error));
            return null;
        }

        source.Statistics.Message();
        if (_hasNotices && message is IStreamMessage { Notice: { } notice })
        {
            _notice = notice;
            tell(notice);
            return null;
        }

        _delivered = true;
        _last = message;
        if (!IsNew(message))
            message = default;
        return null;
    }

    private bool IsNew(T message)
    {
        if (_seen is null || ids!.Select(message) is not { } id || _seen.TryAdd(id))
            return true;
        source.Statistics.Duplicate();
        return false;
    }

    private ValueTask AddAsync(T message, CancellationToken close)
    {
        StreamBufferAnswer answer = buffer.Add(message);
        if (answer != StreamBufferAnswer.Added)
            return HandleAsync(answer, message, close);
        _isDropping = false;
        return default;
    }

    private async Task GiveAsync(GapFill<T> fill, CancellationToken close)
    {
        int count = 0;
        foreach (T message in fill.Messages)
        {
            if (!IsNew(message))
                continue;
            count++;
            source.Statistics.Recover();
            await AddAsync(message, close).ConfigureAwait(false);
        }

        tell(new StreamGapFilled(count, fill.Error));
    }

    private void Measure(int bytes, long messages)
    {
        source.Instruments.Read(source.Endpoint.Name, messages, bytes);
        if (messages > 0 && _hasNotices && source.Instruments.MeasuresLag && _last is IStreamMessage { MadeAt: { } made })
            source.Instruments.Lagged(source.Endpoint.Name, source.Clock.GetUtcNow() - made);
    }

    private async ValueTask HandleAsync(StreamBufferAnswer answer, T message, CancellationToken close)
    {
        if (answer == StreamBufferAnswer.Dropped)
        {
            Drop();
            return;
        }

        if (options.Overflow == StreamOverflow.Fail)
            throw new StreamException(source.Endpoint.Name, $"{options.Capacity} messages wait to be taken. Take them faster, raise {nameof(StreamOptions.Capacity)}, or choose another {nameof(StreamOptions.Overflow)}.");
        do
            await buffer.WaitForRoomAsync(close).ConfigureAwait(false);
        while (buffer.Add(message) == StreamBufferAnswer.Full);
    }

    private void Drop()
    {
        long before = source.Statistics.Dropped;
        source.Statistics.Drop();
        if (_isDropping)
            return;
        _isDropping = true;
        tell(new StreamDropping(before));
    }

    private bool IsLimitNotice(ReadOnlySpan<byte> line)
    {
        foreach (string notice in options.Reconnect.LimitNotices)
        {
            if (Encoding.UTF8.GetString(line).Contains(notice, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private StreamBreak Limit(ReadOnlySpan<byte> line)
    {
        string text = Encoding.UTF8.GetString(line);
        tell(new StreamLimitNotice(text));
        return new StreamBreak(StreamBreakKind.Limited) { Error = new StreamException(source.Endpoint.Name, $"the vendor refuses the connection: {text}") };
    }

    private ApiTransportException Lost(string problem, Exception cause) => new(source.Endpoint.Name, problem, maybeExecuted: true, cause);
}

using System.Globalization;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Diagnostics;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Streaming;

/// <summary>Connects, reads until the connection ends, waits as the policy says, and connects again: until somebody stops it or nothing can help.</summary>
internal sealed class StreamPump<T>
    where T : IJsonModel<T>
{
    private readonly StreamSource _source;
    private readonly StreamOptions _options;
    private readonly bool _withEvents;
    private readonly CancellationToken _opener;
    private readonly CancellationToken _walker;
    private readonly CancellationTokenSource _stop;
    private readonly StreamIntake<T> _intake;
    private Task? _running;
    private long? _lastBytes;
    private int _started;

    public StreamPump(StreamSource source, StreamOptions options, MessageIds<T>? ids, bool withEvents, CancellationToken opener, CancellationToken walker)
    {
        _source = source;
        _options = options;
        _withEvents = withEvents;
        _opener = opener;
        _walker = walker;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(opener, walker);
        Buffer = new StreamBuffer<T>(options.Capacity, options.Overflow);
        _intake = new StreamIntake<T>(source, options, ids, Buffer, Tell);
    }

    public StreamBuffer<T> Buffer { get; }

    /// <summary>Connects in the background, once.</summary>
    public void Start()
    {
        if (Interlocked.Exchange(ref _started, 1) == 0)
            _running = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Closes the connection.</summary>
    public void Stop()
    {
        _stop.Cancel();
        if (Interlocked.Exchange(ref _started, 1) == 0)
            _source.Leave();
    }

    /// <summary>Closes the connection, and waits until nothing runs any more.</summary>
    public async ValueTask StopAsync()
    {
        Stop();
        if (_running is { } running)
            await running.ConfigureAwait(false);
        _stop.Dispose();
    }

    public void ThrowIfCancelled()
    {
        _walker.ThrowIfCancellationRequested();
        _opener.ThrowIfCancellationRequested();
    }

    private async Task RunAsync()
    {
        Exception? error = null;
        try
        {
            error = await PumpAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (_stop.IsCancellationRequested)
        {
            error = new OperationCanceledException(exception.Message, exception, _walker.IsCancellationRequested ? _walker : _opener);
        }
        catch (Exception exception)
        {
            // Whatever it is, also a fault in an observer or in an id selector: it belongs to whoever walks.
            error = exception;
        }

        bool isStopped = _stop.IsCancellationRequested;
        _source.Leave();
        error = TellEnd(isStopped ? null : error) ?? error;
        Buffer.Complete(error, atOnce: isStopped);
    }

    private async Task<Exception?> PumpAsync()
    {
        var state = default(ReconnectState);
        bool wasCured = false;
        while (true)
        {
            StreamBreak end = await ConnectAsync().ConfigureAwait(false);
            if (end.Opened)
                Tell(new StreamDisconnected(end));
            ReconnectStep step = state.After(_options.Reconnect, end);
            state = step.State;
            wasCured &= !end.Opened;
            if (!wasCured && await CureAsync(end, state).ConfigureAwait(false))
            {
                wasCured = true;
                step = step with { Delay = TimeSpan.Zero, IsFinal = false };
            }

            if (step.IsFinal)
            {
                await _intake.FinishFillsAsync(_stop.Token).ConfigureAwait(false);
                return end.Error;
            }

            ApiLog.Reconnecting(_source.Logger, _source.Endpoint.Name, step.Delay, end.Kind, end.Status);
            Tell(new StreamReconnecting(step.Delay, end, state.Retries));
            if (step.Delay > TimeSpan.Zero)
                await Task.Delay(step.Delay, _source.Clock, _stop.Token).ConfigureAwait(false);
        }
    }

    private async Task<bool> CureAsync(StreamBreak end, ReconnectState state) =>
        _options.Cure is { } cure
        && end.Error is ApiException refusal
        && !(state.Retries > _options.Reconnect.MaxRetries)
        && await cure(refusal, _stop.Token).ConfigureAwait(false);

    private async Task<StreamBreak> ConnectAsync()
    {
        HttpResponseMessage response;
        try
        {
            response = await _source.OpenAsync(Backfill(), _stop.Token).ConfigureAwait(false);
        }
        catch (ApiException refusal)
        {
            bool isLimit = _options.Reconnect.LimitStatuses.Contains((int)refusal.Status);
            return new StreamBreak(isLimit ? StreamBreakKind.Limited : StreamBreakKind.Refused)
            {
                Status = (int)refusal.Status,
                RetryAfter = refusal.Failure.RetryAfter,
                Error = refusal,
            };
        }
        catch (Exception failure) when (failure is ApiTransportException or ApiTimeoutException)
        {
            return new StreamBreak(StreamBreakKind.Broken) { Error = failure };
        }

        TimeSpan gap = Gap;
        bool isRestart = _lastBytes is not null;
        _source.Statistics.Connected();
        ApiLog.StreamConnected(_source.Logger, _source.Endpoint.Name);
        Tell(isRestart ? new StreamRestarted(gap) : new StreamConnected());
        if (isRestart)
            _intake.Fill(gap, _stop.Token);
        StreamBreak end = await _intake.ReadAsync(response, _stop.Token).ConfigureAwait(false);
        _lastBytes = _intake.LastBytes;
        return end;
    }

    private TimeSpan Gap => _lastBytes is { } last ? _source.Clock.GetElapsedTime(last) : TimeSpan.Zero;

    private (string Name, string Value)? Backfill() => _options.Backfill is { } backfill && _lastBytes is not null
        ? (backfill.Parameter, backfill.ValueFor(Gap).ToString(CultureInfo.InvariantCulture))
        : null;

    private void Tell(ConnectionEvent happened)
    {
        _source.Instruments.Happened(_source.Endpoint.Name, happened);
        _options.OnEvent?.Invoke(happened);
        if (_withEvents)
            Buffer.Add(happened);
    }

    private Exception? TellEnd(Exception? error)
    {
        ApiLog.StreamEnded(_source.Logger, _source.Endpoint.Name, error?.GetType().Name ?? "nothing");
        try
        {
            Tell(new StreamEnded(error));
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Core.Auth;
using TwitterSdk.Twitch.Chat.Delivery;
using TwitterSdk.Twitch.Monitoring.Polling;

namespace TwitterSdk.Twitch.Monitoring;

/// <summary>
/// Looks again and again which channels are live, and tells what changed, each thing once:
/// <c>await foreach (var change in twitch.CreateChannelMonitor().AddLogins("ada", "bob").ReadAllAsync())</c>.
/// </summary>
/// <remarks>
/// It works with any token, the app's included, for any number of channels. For few channels EventSub tells sooner. Channels may be added and removed
/// from any thread at any time; they count from the next look on.
/// </remarks>
public sealed class ChannelMonitor
{
    private readonly ITwitchClient _twitch;
    private readonly ChannelMonitorOptions _options;
    private readonly WatchedChannels _watched;
    private readonly LiveBook _book;
    private readonly HandlerList<Action<Exception>> _errorHandlers = new();
    private readonly HandlerList<Action<Exception?>> _lookHandlers = new();
    private readonly ILogger _logger;
    private int _reading;

    /// <param name="twitch">The client to ask through; it waits where Twitch's limits say so.</param>
    /// <param name="options">How to look, and what at; as usual when left out.</param>
    /// <exception cref="ArgumentException">An option cannot be; the message names it.</exception>
    public ChannelMonitor(ITwitchClient twitch, ChannelMonitorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(twitch);
        _twitch = twitch;
        _options = (options ?? new ChannelMonitorOptions()).Checked();
        _logger = _options.Logger ?? NullLogger.Instance;
        _watched = new WatchedChannels(_options.Ids, _options.Logins);
        _book = new LiveBook(_options);
    }

    /// <summary>The streams that run, as they were seen last.</summary>
    public IReadOnlyList<Helix.Stream> Live => _book.Live;

    /// <summary>Watches channels by their users' ids, which stay when a user takes another name.</summary>
    /// <param name="ids">The ids; those that are watched already stay.</param>
    /// <returns>The same monitor.</returns>
    /// <exception cref="ArgumentException">There can be no such id.</exception>
    public ChannelMonitor Add(params IEnumerable<UserId> ids)
    {
        _watched.Add(ids);
        return this;
    }

    /// <summary>Watches channels by their names. One that is watched by its id, too, is told once all the same.</summary>
    /// <param name="logins">The names, in any case; those that are watched already stay.</param>
    /// <returns>The same monitor.</returns>
    /// <exception cref="ArgumentException">There can be no channel of such a name.</exception>
    public ChannelMonitor AddLogins(params IEnumerable<string> logins)
    {
        _watched.AddLogins(logins);
        return this;
    }

    /// <summary>Watches channels no longer. Nothing more is told of them.</summary>
    /// <param name="ids">Ids as they were added; others do no harm.</param>
    /// <returns>The same monitor.</returns>
    public ChannelMonitor Remove(params IEnumerable<UserId> ids)
    {
        _watched.Remove(ids);
        return this;
    }

    /// <summary>Watches channels no longer. Nothing more is told of them.</summary>
    /// <param name="logins">Names as they were added, in any case; others do no harm.</param>
    /// <returns>The same monitor.</returns>
    public ChannelMonitor RemoveLogins(params IEnumerable<string> logins)
    {
        _watched.RemoveLogins(logins);
        return this;
    }

    /// <summary>Looks at once, then at each interval, and hands out what changed. Never ends by itself.</summary>
    /// <remarks>
    /// A look that fails is told to <see cref="OnError"/> and made up for by the next. What is known stays with the monitor: reading again later tells
    /// what changed since, and whoever leaves in the middle of a look is told the rest of it.
    /// </remarks>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InvalidOperationException">Somebody reads already.</exception>
    /// <exception cref="AuthException">The client has no token for it.</exception>
    /// <exception cref="TwitchUnauthorizedException">Twitch refuses the token.</exception>
    public async IAsyncEnumerable<ChannelChange> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _reading, 1) != 0)
            throw new InvalidOperationException("It is read already: one reader at a time, and one handler.");
        TimeProvider clock = _twitch.Connection.Clock;
        try
        {
            TimeSpan pause = TimeSpan.Zero;
            long last = clock.GetTimestamp();
            while (true)
            {
                while (_book.TryTake(out ChannelChange? change))
                {
                    if (_watched.Contains(change.Stream))
                        yield return change;
                }

                TimeSpan rest = pause - clock.GetElapsedTime(last);
                if (rest > TimeSpan.Zero)
                    await Task.Delay(rest, clock, cancellationToken).ConfigureAwait(false);
                (last, pause) = (clock.GetTimestamp(), _options.Interval);
                _book.Enter(await LookAsync(cancellationToken).ConfigureAwait(false), _watched);
            }
        }
        finally
        {
            Volatile.Write(ref _reading, 0);
        }
    }

    /// <summary>The same, with a handler. What it throws is told to <see cref="OnError"/>, and goes no further.</summary>
    /// <param name="handler">Gets each change.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <inheritdoc cref="ReadAllAsync"/>
    public async Task RunAsync(ChannelMonitorHandler handler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        await foreach (ChannelChange change in ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                await handler.HandleAsync(change, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                MonitorLog.HandlerFailed(_logger, change.GetType().Name, exception);
                Tell(_errorHandlers, exception);
            }
        }
    }

    /// <summary>Is called with what a look failed with, once for each hundred channels that it could not be told of, and with what a handler threw.</summary>
    /// <param name="handler">Gets the exception.</param>
    /// <returns>Takes the handler away when disposed.</returns>
    public IDisposable OnError(Action<Exception> handler) => _errorHandlers.Add(handler);

    /// <summary>Is called after each look, with what it failed with.</summary>
    internal IDisposable OnLooked(Action<Exception?> handler) => _lookHandlers.Add(handler);

    private async Task<Look> LookAsync(CancellationToken cancellationToken)
    {
        var look = new Look();
        Exception? failure = null;
        foreach (ChannelBatch batch in _watched.Batches())
        {
            try
            {
                look.Add(batch, (await _twitch.Helix.Streams.GetAsync(batch.Request(), cancellationToken).ConfigureAwait(false)).Data);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is not AuthException and not TwitchUnauthorizedException)
            {
                failure = exception;
                MonitorLog.LookFailed(_logger, batch.Keys.Length, _options.Interval, exception.Message);
                Tell(_errorHandlers, exception);
            }
        }

        Tell(_lookHandlers, failure);
        return look;
    }

    private void Tell<T>(HandlerList<Action<T>> handlers, T argument)
    {
        foreach (var registration in handlers.All)
        {
            try
            {
                registration.Handler(argument);
            }
            catch (Exception exception)
            {
                MonitorLog.HandlerFailed(_logger, nameof(OnError), exception);
            }
        }
    }
}

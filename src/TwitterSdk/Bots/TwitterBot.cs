using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Bots.Commands;
using TwitterSdk.Bots.Schedules;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Bots;

/// <summary>Brings messages, from wherever they come, to handlers and commands, and runs tasks by the clock beside them.</summary>
/// <remarks>
/// Say first what it does, then let it run. The messages of one source are handled in their order, those of several sources
/// beside each other. What a part throws is reported to <see cref="OnError(Func{BotFault, CancellationToken, Task})"/>, and stops no other part.
/// </remarks>
public sealed partial class TwitterBot : IAsyncDisposable
{
    private readonly TwitterBotOptions _options;
    private readonly BotFaults _faults;
    private readonly Lock _gate = new();
    private readonly List<BotHandler> _handlers = [];
    private readonly List<Func<object, IEnumerable<object>?>> _expansions = [TwitterExpansions.Of];
    private readonly List<BotSource> _sources = [];
    private readonly List<BotSchedule> _schedules = [];
    private readonly CancellationTokenSource _stop = new();
    private BotDispatcher? _dispatcher;
    private Task? _run;
    private int _disposed;

    /// <param name="client">What commands are answered with.</param>
    /// <param name="options">What it needs from outside.</param>
    public TwitterBot(ITwitterClient client, TwitterBotOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
        _options = options ?? new TwitterBotOptions();
        _faults = new BotFaults((_options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("TwitterSdk.Bots"));
        TwitterCommands.AddTo(Commands, client);
    }

    /// <summary>The client that the bot acts with.</summary>
    public ITwitterClient Client { get; }

    /// <summary>How commands are found, and who may give which.</summary>
    public BotCommands Commands { get; } = new();

    /// <summary>Takes messages from a source, once; when it fails or ends, no more come.</summary>
    public TwitterBot From<T>(IAsyncEnumerable<T> source)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        return Change(() => _sources.Add(BotSource.Of(_ => source, reopens: false)));
    }

    /// <summary>Takes messages from a source that is opened again, after a pause, when it fails. When it ends, no more come.</summary>
    /// <param name="open">Opens it; the token ends it.</param>
    public TwitterBot From<T>(Func<CancellationToken, IAsyncEnumerable<T>> open)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(open);
        return Change(() => _sources.Add(BotSource.Of(open, reopens: true)));
    }

    /// <summary>
    /// Takes the messages of a stream, and what happens to its connection: a handler of <see cref="StreamRestarted"/> or
    /// <see cref="StreamReconnecting"/> is told of it. The stream connects again by itself; when it ends for good, no more come.
    /// </summary>
    public TwitterBot From<T>(ApiStream<T> stream)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Change(() => _sources.Add(BotSource.Of(_ => stream, reopens: false)));
    }

    /// <summary>Takes the messages of a stream, and what happens to its connection. When it ends for good with an error, it is opened again after a pause.</summary>
    /// <param name="open">Opens it; the token ends it.</param>
    public TwitterBot From<T>(Func<CancellationToken, ApiStream<T>> open)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(open);
        return Change(() => _sources.Add(BotSource.Of(open, reopens: true)));
    }

    /// <summary>Treats what is inside messages of a type as messages, too. Known already: Tweets and the like in stream messages and webhook deliveries.</summary>
    public TwitterBot Expand<T>(Func<T, IEnumerable<object>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return Change(() => _expansions.Add(message => message is T typed ? parts(typed) : null));
    }

    /// <summary>Is told of what goes wrong in a part of the bot; without it, faults are logged.</summary>
    public TwitterBot OnError(Func<BotFault, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Change(() => _faults.Add(handle));
    }

    /// <inheritdoc cref="OnError(Func{BotFault, CancellationToken, Task})"/>
    public TwitterBot OnError(Action<BotFault> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return OnError((fault, _) =>
        {
            handle(fault);
            return Task.CompletedTask;
        });
    }

    /// <summary>Brings one message to the handlers and commands that it concerns; for what is pushed, such as webhooks.</summary>
    /// <returns>When all have handled it. What they throw is reported, not thrown.</returns>
    public Task DispatchAsync(object message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Freeze().DispatchAsync(message, cancellationToken);
    }

    /// <summary>Runs until it is cancelled, or until all sources and tasks have ended. A bot that has none runs until it is cancelled.</summary>
    /// <param name="cancellationToken">Ends it: no more messages are taken, what runs may finish within the shutdown timeout.</param>
    /// <returns>Also when cancelled: that is how a bot ends.</returns>
    /// <exception cref="InvalidOperationException">It runs, or ran, already.</exception>
    public Task RunAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        BotDispatcher dispatcher = Freeze();
        lock (_gate)
        {
            if (_run is not null)
                throw new InvalidOperationException("A bot runs once; make another one.");
            return _run = new BotRun(_options, dispatcher, _faults, _sources, _schedules).RunAsync(_stop.Token, cancellationToken);
        }
    }

    /// <summary>Ends it as a cancelled <see cref="RunAsync"/> does, and waits for that.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_run is { } run)
            await run.ConfigureAwait(false);
        _stop.Dispose();
    }

    private BotDispatcher Freeze()
    {
        lock (_gate)
            return _dispatcher ??= new BotDispatcher(_handlers, _expansions, new CommandDispatcher(Commands, new TwitterSelf(Client, _faults).FindAsync, _faults), _faults);
    }

    private TwitterBot Change(Action change)
    {
        lock (_gate)
        {
            if (_dispatcher is not null)
                throw new InvalidOperationException("The bot has begun its work; say all that it does before.");
            change();
        }

        return this;
    }
}

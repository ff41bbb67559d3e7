using TwitterSdk.Bots.Commands;

namespace TwitterSdk.Bots;

/// <summary>Brings each message to the handlers and commands that it concerns. What one of them throws stops no other.</summary>
internal sealed class BotDispatcher
{
    private readonly BotHandler[] _handlers;
    private readonly Func<object, IEnumerable<object>?>[] _expansions;
    private readonly CommandDispatcher _commands;
    private readonly BotFaults _faults;

    public BotDispatcher(
        IEnumerable<BotHandler> handlers, IEnumerable<Func<object, IEnumerable<object>?>> expansions, CommandDispatcher commands, BotFaults faults)
    {
        // OrderBy is stable: among equals those that were added first come first.
        _handlers = [.. handlers.OrderByDescending(handler => handler.Priority)];
        _expansions = [.. expansions];
        _commands = commands;
        _faults = faults;
    }

    public async Task DispatchAsync(object message, CancellationToken cancellationToken)
    {
        foreach (BotHandler handler in _handlers)
        {
            if (await HandleAsync(handler, message, cancellationToken).ConfigureAwait(false) && handler.IsExclusive)
                break;
        }

        await _commands.DispatchAsync(message, cancellationToken).ConfigureAwait(false);
        foreach (Func<object, IEnumerable<object>?> expand in _expansions)
        {
            foreach (object part in await ExpandAsync(expand, message, cancellationToken).ConfigureAwait(false))
                await DispatchAsync(part, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task ReportAsync(BotFault fault, CancellationToken cancellationToken) => _faults.ReportAsync(fault, cancellationToken);

    private async ValueTask<IReadOnlyList<object>> ExpandAsync(Func<object, IEnumerable<object>?> expand, object message, CancellationToken cancellationToken)
    {
        try
        {
            IEnumerable<object>? parts = expand(message);
            return parts as IReadOnlyList<object> ?? [.. parts ?? []];
        }
#pragma warning disable CA1031 // A message that cannot be taken apart must not stop the bot; the fault is reported.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await _faults.ReportAsync(new BotFault(nameof(TwitterBot.Expand), exception, message), cancellationToken).ConfigureAwait(false);
            return [];
        }
    }

    private async Task<bool> HandleAsync(BotHandler handler, object message, CancellationToken cancellationToken)
    {
        try
        {
            if (!handler.Matches(message))
                return false;
            await handler.RunAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One handler must not stop the others; the fault is reported.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await _faults.ReportAsync(new BotFault(handler.Name, exception, message), cancellationToken).ConfigureAwait(false);
        }

        return true;
    }
}

namespace TwitterSdk.Bots.Commands;

/// <summary>Runs the command of a message, if there is one. What it throws is reported.</summary>
internal sealed class CommandDispatcher(BotCommands commands, Func<CancellationToken, ValueTask<string?>> findSelf, BotFaults faults)
{
    public async Task DispatchAsync(object message, CancellationToken cancellationToken)
    {
        string part = "commands";
        try
        {
            if (commands.Read(message) is not { } read || commands.Find(message, read) is not { } found)
                return;
            part = commands.Prefix + found.Call.Name;
            if (!await IsOwnAsync(read, cancellationToken).ConfigureAwait(false))
                await commands.RunAsync(found, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One command must not stop the bot; the fault is reported.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await faults.ReportAsync(new BotFault(part, exception, message), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> IsOwnAsync(CommandMessage message, CancellationToken cancellationToken) =>
        message.SenderId == (commands.SelfId ?? await findSelf(cancellationToken).ConfigureAwait(false));
}

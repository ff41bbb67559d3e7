using TwitterSdk.Core.Commands;

namespace TwitterSdk.Bots.Commands;

/// <summary>Finds the command of a message, if there is one, and runs it.</summary>
internal sealed class CommandDispatcher
{
    private readonly BotCommands _settings;
    private readonly Func<object, CommandMessage?>[] _readers;
    private readonly Dictionary<string, BotCommand> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly BotCommand[] _commands;
    private readonly BotCommand? _help;
    private readonly Func<CancellationToken, ValueTask<string?>> _findSelf;
    private readonly BotFaults _faults;

    /// <exception cref="InvalidOperationException">Two commands have one name, or the prefix is empty.</exception>
    public CommandDispatcher(BotCommands settings, Func<CancellationToken, ValueTask<string?>> findSelf, BotFaults faults)
    {
        _settings = settings;
        _readers = [.. settings.Readers];
        _commands = [.. settings.All];
        _findSelf = findSelf;
        _faults = faults;
        if (string.IsNullOrEmpty(settings.Prefix))
            throw new InvalidOperationException("The prefix of the bot's commands is empty: every message would be a command.");
        foreach (BotCommand command in _commands)
        {
            foreach (string name in command.Names)
            {
                if (!_byName.TryAdd(BotCommand.NameOf(name, settings.Prefix), command))
                    throw new InvalidOperationException($"Two commands of the bot are named \"{name}\".");
            }
        }

        if (settings.HelpName is { } help && !_byName.ContainsKey(help) && _commands.Length > 0)
            _byName.Add(help, _help = new BotCommand(CommandSyntax.Parse($"{help} [command]", 0), HelpAsync));
    }

    public async Task DispatchAsync(object message, CancellationToken cancellationToken)
    {
        if (_commands.Length == 0)
            return;
        string part = "commands";
        try
        {
            if (Read(message) is not { } read || Find(read) is not { } found)
                return;
            part = _settings.Prefix + found.Name;
            if (!await IsOwnAsync(read, cancellationToken).ConfigureAwait(false))
                await RunAsync(message, read, found, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One command must not stop the bot; the fault is reported.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await _faults.ReportAsync(new BotFault(part, exception, message), cancellationToken).ConfigureAwait(false);
        }
    }

    private CommandMessage? Read(object message)
    {
        foreach (Func<object, CommandMessage?> reader in _readers)
        {
            if (reader(message) is { } read)
                return read;
        }

        return null;
    }

    private FoundCommand? Find(CommandMessage message)
    {
        string text = message.Text;
        bool first = true;
        foreach (Range range in CommandTokens.Of(text))
        {
            string word = text[range];
            if (word.StartsWith(_settings.Prefix, StringComparison.Ordinal) && word.Length > _settings.Prefix.Length)
            {
                string name = word[_settings.Prefix.Length..];
                string rest = text[range.End..];
                if (_byName.TryGetValue(name, out BotCommand? command) && command.Allows(message, _settings))
                    return new FoundCommand(name, command, rest);

                // A lone "!!!" is no command that somebody got wrong.
                if (first && _settings.Strict && char.IsLetterOrDigit(name[0]))
                    return new FoundCommand(name, null, rest);
            }

            if (!_settings.Anywhere)
                return null;
            first = false;
        }

        return null;
    }

    private async ValueTask<bool> IsOwnAsync(CommandMessage message, CancellationToken cancellationToken) =>
        message.SenderId == (_settings.SelfId ?? await _findSelf(cancellationToken).ConfigureAwait(false));

    private async Task RunAsync(object source, CommandMessage message, FoundCommand found, CancellationToken cancellationToken)
    {
        if (found.Command is not { } command)
        {
            await CommandHelp.SendAsync(
                [$"I do not know {_settings.Prefix}{found.Name}.", .. CommandHelp.Lines(_commands, _settings, message)], message, cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            await command.RunAsync(new CommandCall(source, message, found.Name, command.Syntax, found.Rest), cancellationToken).ConfigureAwait(false);
        }
        catch (CommandUseException wrong)
        {
            await message.Reply($"Sorry, {wrong.Message}. Usage: {command.Usage(_settings.Prefix)}", cancellationToken).ConfigureAwait(false);
        }
    }

    private Task HelpAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IEnumerable<string> lines = call["command"] is { } name
            && _byName.TryGetValue(BotCommand.NameOf(name, _settings.Prefix), out BotCommand? command)
            && command != _help
            && command.Allows(call.Message, _settings)
                ? [CommandHelp.LineOf(command, _settings.Prefix)]
                : CommandHelp.Lines(_commands, _settings, call.Message);
        return CommandHelp.SendAsync(lines, call.Message, cancellationToken);
    }

    private sealed record FoundCommand(string Name, BotCommand? Command, string Rest);
}

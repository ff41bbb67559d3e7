using TwitterSdk.Core.Commands;

namespace TwitterSdk.Bots.Commands;

/// <summary>How a bot finds commands in messages, and who may give which.</summary>
public sealed class BotCommands : CommandList<BotCommand, CommandCall>
{
    private readonly List<Func<object, CommandMessage?>> _readers = [];
    private readonly Dictionary<string, List<Func<CommandMessage, bool>>> _roles = new(StringComparer.OrdinalIgnoreCase);

    internal BotCommands()
    {
    }

    /// <summary>True to answer help when a message begins with a command that does not exist; else it is passed over.</summary>
    public bool Strict { get; set; }

    /// <summary>True to find a command anywhere in a text; else only at its beginning.</summary>
    public bool Anywhere { get; set; }

    /// <summary>The id under which the bot itself writes: its own messages hold no commands. On Twitter it is found out when it is not set.</summary>
    public string? SelfId { get; set; }

    /// <summary>Gives a role to users.</summary>
    /// <param name="role">The role, as in <see cref="BotCommand.For"/>.</param>
    /// <param name="userIds">Their ids.</param>
    public BotCommands Grant(string role, params string[] userIds)
    {
        var ids = new HashSet<string>(userIds, StringComparer.Ordinal);
        return Grant(role, message => ids.Contains(message.SenderId));
    }

    /// <summary>Gives a role to those who send certain messages.</summary>
    /// <param name="role">The role, as in <see cref="BotCommand.For"/>.</param>
    /// <param name="has">Whether the sender of a message has it.</param>
    public BotCommands Grant(string role, Func<CommandMessage, bool> has)
    {
        ArgumentException.ThrowIfNullOrEmpty(role);
        ArgumentNullException.ThrowIfNull(has);
        if (!_roles.TryGetValue(role, out List<Func<CommandMessage, bool>>? grants))
            _roles.Add(role, grants = []);
        grants.Add(has);
        return this;
    }

    /// <summary>Finds commands in messages of a type. Tweets and direct messages are known already.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="read">Text, sender and how to answer; null when a message can hold no command.</param>
    public BotCommands Read<T>(Func<T, CommandMessage?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        _readers.Add(message => message is T typed ? read(typed) : null);
        return this;
    }

    internal bool HasRole(CommandMessage message, string role) =>
        message.Roles.Contains(role, StringComparer.OrdinalIgnoreCase)
        || (_roles.TryGetValue(role, out List<Func<CommandMessage, bool>>? grants) && grants.Exists(has => has(message)));

    /// <summary>What a message says, when it can hold a command.</summary>
    internal CommandMessage? Read(object message)
    {
        if (IsEmpty)
            return null;
        foreach (Func<object, CommandMessage?> reader in _readers)
        {
            if (reader(message) is { } read)
                return read;
        }

        return null;
    }

    /// <summary>The command in a message; null when there is none that its sender may give.</summary>
    internal FoundCommand? Find(object source, CommandMessage message)
    {
        string text = message.Text;
        bool first = true;
        foreach (Range range in CommandTokens.Of(text))
        {
            string word = text[range];
            if (word.StartsWith(Prefix, StringComparison.Ordinal) && word.Length > Prefix.Length)
            {
                var call = new CommandCall(source, message, word[Prefix.Length..], text[range.End..]);
                if (Find(call) is { } command)
                    return new FoundCommand(call, command);

                // A lone "!!!" is no command that somebody got wrong.
                if (first && Strict && char.IsLetterOrDigit(call.Name[0]))
                    return new FoundCommand(call, null);
            }

            if (!Anywhere)
                return null;
            first = false;
        }

        return null;
    }

    /// <summary>Runs what was found.</summary>
    internal Task RunAsync(FoundCommand found, CancellationToken cancellationToken) => found.Command is { } command
        ? RunAsync(command, found.Call, cancellationToken)
        : CommandHelp.SendAsync([$"I do not know {Prefix}{found.Call.Name}.", .. WholeHelp(HelpFor(found.Call))], found.Call.Message, cancellationToken);

    /// <inheritdoc/>
    protected override BotCommand Make(CommandSyntax syntax, Func<CommandCall, CancellationToken, Task> run) => new(this, syntax, run);

    /// <inheritdoc/>
    protected override Task SendHelpAsync(CommandCall use, IEnumerable<string> lines, bool isWhole, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        return CommandHelp.SendAsync(isWhole ? WholeHelp(lines) : lines, use.Message, cancellationToken);
    }

    private IEnumerable<string> WholeHelp(IEnumerable<string> lines) => HelpName is { } help ? lines.Prepend($"{Prefix}{help} [command]: What I can do.") : lines;
}

using TwitterSdk.Core.Commands;

namespace TwitterSdk.Bots.Commands;

/// <summary>How a bot finds commands in messages, and who may give which.</summary>
public sealed class BotCommands
{
    private readonly List<BotCommand> _commands = [];
    private readonly List<Func<object, CommandMessage?>> _readers = [];
    private readonly Dictionary<string, List<Func<CommandMessage, bool>>> _roles = new(StringComparer.OrdinalIgnoreCase);

    internal BotCommands()
    {
    }

    /// <summary>What a command begins with; <c>!</c> unless set.</summary>
    public string Prefix { get; set; } = "!";

    /// <summary>True to answer help when a message begins with a command that does not exist; else it is passed over.</summary>
    public bool Strict { get; set; }

    /// <summary>True to find a command anywhere in a text; else only at its beginning.</summary>
    public bool Anywhere { get; set; }

    /// <summary>The name of the command that lists what the sender may do; null for none. <c>help</c> unless set.</summary>
    public string? HelpName { get; set; } = "help";

    /// <summary>The id under which the bot itself writes: its own messages hold no commands. On Twitter it is found out when it is not set.</summary>
    public string? SelfId { get; set; }

    internal IReadOnlyList<BotCommand> All => _commands;

    internal IReadOnlyList<Func<object, CommandMessage?>> Readers => _readers;

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

    internal BotCommand Add(string syntax, int typed, Func<CommandCall, CancellationToken, Task> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var command = new BotCommand(CommandSyntax.Parse(syntax, typed), run);
        _commands.Add(command);
        return command;
    }

    internal bool HasRole(CommandMessage message, string role) =>
        message.Roles.Contains(role, StringComparer.OrdinalIgnoreCase)
        || (_roles.TryGetValue(role, out List<Func<CommandMessage, bool>>? grants) && grants.Exists(has => has(message)));
}

using TwitterSdk.Core.Commands;

namespace TwitterSdk.Bots.Commands;

/// <summary>A command that users can give a bot.</summary>
public sealed class BotCommand
{
    private readonly Func<CommandCall, CancellationToken, Task> _run;
    private readonly List<string> _names;
    private readonly HashSet<string> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _users = new(StringComparer.Ordinal);

    internal BotCommand(CommandSyntax syntax, Func<CommandCall, CancellationToken, Task> run)
    {
        Syntax = syntax;
        _run = run;
        _names = [syntax.Name];
    }

    internal CommandSyntax Syntax { get; }

    internal string Description { get; private set; } = "";

    internal IReadOnlyList<string> Names => _names;

    /// <summary>Says in the help what the command does.</summary>
    public BotCommand Describe(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        Description = description;
        return this;
    }

    /// <summary>Gives the command more names.</summary>
    public BotCommand Alias(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
                throw new ArgumentException("A name of a command is empty.", nameof(names));
            _names.Add(name);
        }

        return this;
    }

    /// <summary>Only for those who have one of these roles, or are named by <see cref="ForUsers"/>. For all others the command does not exist.</summary>
    public BotCommand For(params ReadOnlySpan<string> roles)
    {
        foreach (string role in roles)
            _roles.Add(role);
        return this;
    }

    /// <summary>Only for these users, by id, and those with a role of <see cref="For"/>. For all others the command does not exist.</summary>
    public BotCommand ForUsers(params ReadOnlySpan<string> userIds)
    {
        foreach (string id in userIds)
            _users.Add(id);
        return this;
    }

    internal bool Allows(CommandMessage message, BotCommands commands) =>
        (_roles.Count == 0 && _users.Count == 0) || _users.Contains(message.SenderId) || _roles.Any(role => commands.HasRole(message, role));

    internal string Usage(string prefix) => prefix + string.Join(' ', [NameOf(Syntax.Name, prefix), .. Syntax.Parameters.Select(parameter => parameter.ToString())]);

    internal Task RunAsync(CommandCall call, CancellationToken cancellationToken) => _run(call, cancellationToken);

    internal static string NameOf(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
}

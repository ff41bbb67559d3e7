using TwitterSdk.Core.Commands;

namespace TwitterSdk.Bots.Commands;

/// <summary>A command that users can give a bot.</summary>
public sealed class BotCommand : Command<BotCommand, CommandCall>
{
    private readonly BotCommands _commands;
    private readonly HashSet<string> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _users = new(StringComparer.Ordinal);

    internal BotCommand(BotCommands commands, CommandSyntax syntax, Func<CommandCall, CancellationToken, Task> run)
        : base(syntax, run) => _commands = commands;

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

    /// <inheritdoc/>
    protected override bool Allows(CommandCall use) =>
        (_roles.Count == 0 && _users.Count == 0) || _users.Contains(use.Message.SenderId) || _roles.Any(role => _commands.HasRole(use.Message, role));
}

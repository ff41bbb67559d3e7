using TwitterSdk.Core.Commands;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Commands;

/// <summary>A command that people can give in chat.</summary>
public sealed class ChatCommand
{
    private readonly Func<ChatCommandCall, CancellationToken, Task> _run;
    private readonly Action<ChatCommand, string> _name;
    private readonly HashSet<ChatRole> _roles = [];
    private readonly HashSet<string> _logins = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _channels = new(StringComparer.OrdinalIgnoreCase);

    internal ChatCommand(CommandSyntax syntax, Func<ChatCommandCall, CancellationToken, Task> run, Action<ChatCommand, string> name)
    {
        Syntax = syntax;
        _run = run;
        _name = name;
    }

    internal CommandSyntax Syntax { get; }

    internal string Description { get; private set; } = "";

    internal ChatCooldown? Pause { get; private set; }

    /// <summary>Says in the help what the command does.</summary>
    /// <param name="description">A few words.</param>
    public ChatCommand Describe(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        Description = description;
        return this;
    }

    /// <summary>Gives the command more names.</summary>
    /// <param name="names">With or without the prefix.</param>
    /// <exception cref="ArgumentException">A name is empty, has blanks, or is another command's.</exception>
    public ChatCommand Alias(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            _name(this, name);
        return this;
    }

    /// <summary>Only for those who are one of these in the channel, who are named by <see cref="ForUsers"/>, and the broadcaster. For all others the command does not exist.</summary>
    /// <param name="roles">The roles; each stands for itself alone.</param>
    public ChatCommand For(params ReadOnlySpan<ChatRole> roles)
    {
        foreach (ChatRole role in roles)
            _roles.Add(role);
        return this;
    }

    /// <summary>Only for these users, those with a role of <see cref="For"/>, and the broadcaster. For all others the command does not exist.</summary>
    /// <param name="logins">Their names, as in mentions.</param>
    public ChatCommand ForUsers(params ReadOnlySpan<string> logins)
    {
        foreach (string login in logins)
            _logins.Add(ChannelName.Check(login, nameof(logins)));
        return this;
    }

    /// <summary>Only in these channels.</summary>
    /// <param name="channels">The channels, with or without the <c>#</c>.</param>
    public ChatCommand In(params ReadOnlySpan<string> channels)
    {
        foreach (string channel in channels)
            _channels.Add(ChannelName.Check(channel, nameof(channels)));
        return this;
    }

    /// <summary>Passes over the command for a while after it was used. Each channel counts for itself.</summary>
    /// <param name="forAll">How long nobody may give it again; zero for no pause.</param>
    /// <param name="forOne">How long the same user may not give it again; zero for no pause.</param>
    /// <param name="onPause">Is told of a use that comes too early, and how long it is still too early; null to say nothing.</param>
    public ChatCommand Cooldown(TimeSpan forAll, TimeSpan forOne = default, Func<ChatCommandCall, TimeSpan, CancellationToken, Task>? onPause = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(forAll, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(forOne, TimeSpan.Zero);
        Pause = new ChatCooldown(forAll, forOne, onPause);
        return this;
    }

    internal bool Allows(PrivateMessage message) =>
        (_channels.Count == 0 || _channels.Contains(message.Channel))
        && ((_roles.Count == 0 && _logins.Count == 0) || message.Sender.IsBroadcaster || _logins.Contains(message.Sender.Login) || HasRole(message.Sender));

    internal Task RunAsync(ChatCommandCall call, CancellationToken cancellationToken) => _run(call, cancellationToken);

    private bool HasRole(ChatUser sender) =>
        (sender.IsModerator && _roles.Contains(ChatRole.Moderator))
        || (sender.IsVip && _roles.Contains(ChatRole.Vip))
        || (sender.IsSubscriber && _roles.Contains(ChatRole.Subscriber));
}

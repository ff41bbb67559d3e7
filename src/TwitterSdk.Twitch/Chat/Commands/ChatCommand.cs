using TwitterSdk.Core.Commands;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Commands;

/// <summary>A command that people can give in chat.</summary>
public sealed class ChatCommand : Command<ChatCommand, ChatCommandCall>
{
    private readonly TimeProvider _clock;
    private readonly HashSet<ChatRole> _roles = [];
    private readonly HashSet<string> _logins = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _channels = new(StringComparer.OrdinalIgnoreCase);
    private ChatCooldown? _pause;

    internal ChatCommand(CommandSyntax syntax, Func<ChatCommandCall, CancellationToken, Task> run, TimeProvider clock)
        : base(syntax, run) => _clock = clock;

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
        _pause = new ChatCooldown(forAll, forOne, onPause);
        return this;
    }

    /// <inheritdoc/>
    protected override bool Allows(ChatCommandCall use) =>
        (_channels.Count == 0 || _channels.Contains(use.Channel))
        && ((_roles.Count == 0 && _logins.Count == 0) || use.Sender.IsBroadcaster || _logins.Contains(use.Sender.Login) || HasRole(use.Sender));

    /// <inheritdoc/>
    protected override Task RunAsync(ChatCommandCall use, CancellationToken cancellationToken) =>
        _pause is { } pause && pause.Enter(use.Channel, use.Sender.Login, _clock.GetUtcNow()) is var left && left > TimeSpan.Zero
            ? pause.TellAsync(use, left, cancellationToken)
            : base.RunAsync(use, cancellationToken);

    private bool HasRole(ChatUser sender) =>
        (sender.IsModerator && _roles.Contains(ChatRole.Moderator))
        || (sender.IsVip && _roles.Contains(ChatRole.Vip))
        || (sender.IsSubscriber && _roles.Contains(ChatRole.Subscriber));
}

using System.Collections.Concurrent;
using TwitterSdk.Twitch.Helix;

namespace TwitterSdk.Twitch.Chat;

/// <summary>What chat can do no more, done through Helix as the user that the client calls as: <c>options.Moderation = new HelixModeration(twitch)</c>.</summary>
/// <param name="twitch">The client; its user is the moderator.</param>
public sealed class HelixModeration(ITwitchClient twitch) : IChatModeration
{
    private readonly ITwitchHelixClient _helix = (twitch ?? throw new ArgumentNullException(nameof(twitch))).Helix;

    // Ids never change; whoever takes over a login does so half a year after it was given up.
    private readonly ConcurrentDictionary<string, UserId> _channels = new(StringComparer.OrdinalIgnoreCase);
    private string? _self;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetModeratorsAsync(string channel, CancellationToken cancellationToken = default)
    {
        List<string> logins = [];
        UserId id = await ChannelAsync(channel, cancellationToken).ConfigureAwait(false);
        await foreach (Moderator moderator in _helix.Moderation.EnumerateModeratorsAsync(id, new() { First = 100 }, cancellationToken).ConfigureAwait(false))
            logins.Add(moderator.UserLogin);
        return logins;
    }

    /// <inheritdoc/>
    public async Task BanAsync(string channel, UserId user, TimeSpan? duration = null, string? reason = null, CancellationToken cancellationToken = default)
    {
        if (duration is { } time)
            ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.FromSeconds(1), nameof(duration));
        (UserId room, UserId self) = await BothAsync(channel, cancellationToken).ConfigureAwait(false);
        await _helix.Moderation.BanUserAsync(room, self, user, new() { Duration = (int?)duration?.TotalSeconds, Reason = reason }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task UnbanAsync(string channel, UserId user, CancellationToken cancellationToken = default)
    {
        (UserId room, UserId self) = await BothAsync(channel, cancellationToken).ConfigureAwait(false);
        await _helix.Moderation.UnbanUserAsync(room, self, user, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task DeleteMessageAsync(string channel, ChatMessageId message, CancellationToken cancellationToken = default)
    {
        if (message.Value.Length == 0)
            throw new ArgumentException("The message has no id, as a local echo has none; without one all messages would be deleted.", nameof(message));
        (UserId room, UserId self) = await BothAsync(channel, cancellationToken).ConfigureAwait(false);
        await _helix.Moderation.DeleteChatMessagesAsync(room, self, new() { MessageId = new MessageId(message.Value) }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task WhisperAsync(UserId recipient, string text, CancellationToken cancellationToken = default) =>
        await _helix.Whispers.SendAsync(await SelfAsync(cancellationToken).ConfigureAwait(false), recipient, text, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task AddModeratorAsync(string channel, UserId user, CancellationToken cancellationToken = default) =>
        await _helix.Moderation.AddModeratorAsync(await ChannelAsync(channel, cancellationToken).ConfigureAwait(false), user, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task RemoveModeratorAsync(string channel, UserId user, CancellationToken cancellationToken = default) =>
        await _helix.Moderation.RemoveModeratorAsync(await ChannelAsync(channel, cancellationToken).ConfigureAwait(false), user, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task AnnounceAsync(string channel, string text, SendChatAnnouncementColor? color = null, CancellationToken cancellationToken = default)
    {
        (UserId room, UserId self) = await BothAsync(channel, cancellationToken).ConfigureAwait(false);
        await _helix.Chat.SendAnnouncementAsync(room, self, text, new() { Color = color }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ChatSettings> GetSettingsAsync(string channel, CancellationToken cancellationToken = default)
    {
        (UserId room, UserId self) = await BothAsync(channel, cancellationToken).ConfigureAwait(false);
        return (await _helix.Chat.GetSettingsAsync(room, new() { ModeratorId = self }, cancellationToken).ConfigureAwait(false)).Data[0];
    }

    /// <inheritdoc/>
    public async Task ChangeSettingsAsync(string channel, ChatUpdateSettingsRequest changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        (UserId room, UserId self) = await BothAsync(channel, cancellationToken).ConfigureAwait(false);
        await _helix.Chat.UpdateSettingsAsync(room, self, changes, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(UserId Channel, UserId Self)> BothAsync(string channel, CancellationToken cancellationToken) =>
        (await ChannelAsync(channel, cancellationToken).ConfigureAwait(false), await SelfAsync(cancellationToken).ConfigureAwait(false));

    private async ValueTask<UserId> ChannelAsync(string channel, CancellationToken cancellationToken)
    {
        string login = ChannelName.Check(channel, nameof(channel));
        if (_channels.TryGetValue(login, out UserId known))
            return known;
        UserList found = await _helix.Users.GetAsync(new UsersRequest { Login = [login] }, cancellationToken).ConfigureAwait(false);
        return _channels[login] = found.Data is [var user, ..] ? user.Id : throw new ArgumentException($"There is no channel '{login}'.", nameof(channel));
    }

    private async ValueTask<UserId> SelfAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _self) is { } known)
            return new UserId(known);
        UserList found = await _helix.Users.GetAsync(cancellationToken).ConfigureAwait(false);
        UserId self = found.Data is [var user, ..] ? user.Id : throw new InvalidOperationException("The client calls as no user: moderation needs a user's token.");
        Volatile.Write(ref _self, self.Value);
        return self;
    }
}

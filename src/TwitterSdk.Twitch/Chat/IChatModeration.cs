using TwitterSdk.Twitch.Helix;

namespace TwitterSdk.Twitch.Chat;

/// <summary>What chat could do by commands until 2023 and now goes over HTTP. Handed in by <see cref="TwitchChatOptions.Moderation"/>.</summary>
public interface IChatModeration
{
    /// <summary>The logins of a channel's moderators.</summary>
    /// <param name="channel">The channel, without the <c>#</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<string>> GetModeratorsAsync(string channel, CancellationToken cancellationToken = default);

    /// <summary>Bans a user, for some time or for ever.</summary>
    /// <param name="channel">The channel, without the <c>#</c>.</param>
    /// <param name="user">Whom.</param>
    /// <param name="duration">For how long; null for ever.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task BanAsync(string channel, UserId user, TimeSpan? duration = null, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a ban or a time-out.</summary>
    /// <param name="channel">The channel, without the <c>#</c>.</param>
    /// <param name="user">Whose.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task UnbanAsync(string channel, UserId user, CancellationToken cancellationToken = default);

    /// <summary>Deletes a message.</summary>
    /// <param name="channel">The channel, without the <c>#</c>.</param>
    /// <param name="message">Which.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task DeleteMessageAsync(string channel, ChatMessageId message, CancellationToken cancellationToken = default);

    /// <summary>Writes to one user alone.</summary>
    /// <param name="recipient">To whom.</param>
    /// <param name="text">What.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task WhisperAsync(UserId recipient, string text, CancellationToken cancellationToken = default);

    /// <summary>Makes a user a moderator.</summary>
    /// <param name="channel">The channel, without the <c>#</c>: one's own.</param>
    /// <param name="user">Whom.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task AddModeratorAsync(string channel, UserId user, CancellationToken cancellationToken = default);

    /// <summary>Takes from a user to be a moderator.</summary>
    /// <param name="channel">The channel, without the <c>#</c>: one's own.</param>
    /// <param name="user">Whom.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task RemoveModeratorAsync(string channel, UserId user, CancellationToken cancellationToken = default);

    /// <summary>Says something that stands out.</summary>
    /// <param name="channel">The channel, without the <c>#</c>.</param>
    /// <param name="text">What: at most 500 characters.</param>
    /// <param name="color">The colour; null for the channel's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task AnnounceAsync(string channel, string text, SendChatAnnouncementColor? color = null, CancellationToken cancellationToken = default);

    /// <summary>The settings of a chat: slow mode, followers only and so on.</summary>
    /// <param name="channel">The channel, without the <c>#</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<ChatSettings> GetSettingsAsync(string channel, CancellationToken cancellationToken = default);

    /// <summary>Changes the settings of a chat.</summary>
    /// <param name="channel">The channel, without the <c>#</c>.</param>
    /// <param name="changes">What to change; all else stays as it is.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task ChangeSettingsAsync(string channel, ChatUpdateSettingsRequest changes, CancellationToken cancellationToken = default);
}

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
}

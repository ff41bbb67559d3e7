namespace TwitterSdk.Twitch.Status;

/// <content>What takes several calls.</content>
public partial interface IChatServersClient
{
    /// <summary>The best server for the chat of a channel: of those that serve it the one that is in the best state, with the fewest errors and the least lag.</summary>
    /// <remarks>When nothing is known of the servers' states, the first that serves the channel.</remarks>
    /// <param name="channel">The channel.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>Null when the channel names no server.</returns>
    Task<ChatServer?> ChooseAsync(Login channel, CancellationToken cancellationToken = default);
}

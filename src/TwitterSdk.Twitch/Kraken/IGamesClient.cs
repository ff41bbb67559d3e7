namespace TwitterSdk.Twitch.Kraken;

/// <content>What takes several calls.</content>
public partial interface IGamesClient
{
    /// <summary>Searches games, and asks for each how many watch it now: one call, and one more for each game found.</summary>
    /// <param name="query">A part of the name.</param>
    /// <param name="live">True for games alone that somebody plays now.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>The games in the order of the search.</returns>
    Task<IReadOnlyList<GameAudience>> SearchAsync(string query, bool live = true, CancellationToken cancellationToken = default);

    /// <summary>The game with exactly this name, capitals counted; null when a search finds none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<Game?> FindAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>How many watch a game, and on how many channels.</summary>
    /// <param name="game">The game.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GameAudience> GetAudienceAsync(Game game, CancellationToken cancellationToken = default);
}

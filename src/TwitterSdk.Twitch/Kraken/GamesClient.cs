namespace TwitterSdk.Twitch.Kraken;

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

/// <content>What takes several calls.</content>
public sealed partial class GamesClient
{
    // As many as a browser would make.
    private const int AtATime = 4;

#pragma warning disable CS0618 // Switched off, and wanted where it still answers.

    /// <inheritdoc/>
    public async Task<IReadOnlyList<GameAudience>> SearchAsync(string query, bool live = true, CancellationToken cancellationToken = default)
    {
        GamePage found = await new SearchClient(_api).GamesAsync(query, new SearchGamesRequest { Live = live }, cancellationToken).ConfigureAwait(false);
        var audiences = new GameAudience[found.Games.Count];
        var few = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, audiences.Length, few, async (i, cancel) =>
            audiences[i] = await GetAudienceAsync(found.Games[i], cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return audiences;
    }

    /// <inheritdoc/>
    public async Task<Game?> FindAsync(string name, CancellationToken cancellationToken = default)
    {
        GamePage found = await new SearchClient(_api).GamesAsync(name, new SearchGamesRequest { Live = false }, cancellationToken).ConfigureAwait(false);
        return found.Games.FirstOrDefault(game => string.Equals(game.Name, name, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public async Task<GameAudience> GetAudienceAsync(Game game, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        StreamsSummary summary = await new StreamsClient(_api).GetSummaryAsync(new StreamsSummaryRequest { Game = game.Name }, cancellationToken).ConfigureAwait(false);
        return new GameAudience { Game = game, Viewers = summary.Viewers, Channels = summary.Channels };
    }

#pragma warning restore CS0618
}

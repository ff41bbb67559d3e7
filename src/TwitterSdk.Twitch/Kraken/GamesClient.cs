namespace TwitterSdk.Twitch.Kraken;

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

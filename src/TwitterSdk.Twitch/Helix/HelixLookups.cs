using TwitterSdk.Core.Batching;

namespace TwitterSdk.Twitch.Helix;

/// <summary>Lookups that put up to 100 ids or names into one request, for programs that ask for one at a time. Make each once and keep it.</summary>
public static class HelixLookups
{
    private const int Most = 100;

    extension(ITwitchClient twitch)
    {
        /// <summary>Users by their ids.</summary>
        /// <param name="wait">How long one waits for others; 20 milliseconds when left out.</param>
        public BatchedLookup<UserId, User> CreateUserLookup(TimeSpan? wait = null) => new(
            async (ids, cancellationToken) => (await twitch.Helix.Users.GetAsync(new() { Id = ids }, cancellationToken).ConfigureAwait(false)).Data,
            static user => user.Id,
            Options(twitch, wait));

        /// <summary>Users by their names; small letters and capitals are the same.</summary>
        /// <inheritdoc cref="CreateUserLookup(ITwitchClient, TimeSpan?)"/>
        public BatchedLookup<string, User> CreateLoginLookup(TimeSpan? wait = null) => new(
            async (logins, cancellationToken) => (await twitch.Helix.Users.GetAsync(new() { Login = logins }, cancellationToken).ConfigureAwait(false)).Data,
            static user => user.Login,
            Options(twitch, wait),
            StringComparer.OrdinalIgnoreCase);

        /// <summary>Titles, categories and languages of channels by their users' ids.</summary>
        /// <inheritdoc cref="CreateUserLookup(ITwitchClient, TimeSpan?)"/>
        public BatchedLookup<UserId, ChannelInformation> CreateChannelLookup(TimeSpan? wait = null) => new(
            async (ids, cancellationToken) => (await twitch.Helix.Channels.GetAsync(ids, cancellationToken).ConfigureAwait(false)).Data,
            static channel => channel.BroadcasterId,
            Options(twitch, wait));

        /// <summary>Live streams by their users' ids; null for who is offline.</summary>
        /// <inheritdoc cref="CreateUserLookup(ITwitchClient, TimeSpan?)"/>
        public BatchedLookup<UserId, Stream> CreateStreamLookup(TimeSpan? wait = null) => new(
            async (ids, cancellationToken) => (await twitch.Helix.Streams.GetAsync(new() { UserId = ids, First = Most }, cancellationToken).ConfigureAwait(false)).Data,
            static stream => stream.UserId,
            Options(twitch, wait));

        /// <summary>Games and other categories by their ids.</summary>
        /// <inheritdoc cref="CreateUserLookup(ITwitchClient, TimeSpan?)"/>
        public BatchedLookup<GameId, Game> CreateGameLookup(TimeSpan? wait = null) => new(
            async (ids, cancellationToken) => (await twitch.Helix.Games.GetAsync(new() { Id = ids }, cancellationToken).ConfigureAwait(false)).Data,
            static game => game.Id,
            Options(twitch, wait));
    }

    private static BatchedLookupOptions Options(ITwitchClient twitch, TimeSpan? wait)
    {
        ArgumentNullException.ThrowIfNull(twitch);
        var options = new BatchedLookupOptions { Size = Most, TimeProvider = twitch.Connection.Clock };
        options.Wait = wait ?? options.Wait;
        return options;
    }
}

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Keeps the tokens of users. Must be thread-safe.</summary>
/// <remarks>A database makes a good one: <see cref="OAuth2Tokens.Serialize"/> gives text to encrypt, and an advisory lock of the database is a lock across machines.</remarks>
public interface ITokenStore
{
    /// <summary>The tokens of a user; null when there are none.</summary>
    /// <param name="key">The user, for instance by id.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask<OAuth2Tokens?> LoadAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Saves the tokens of a user; when the task is done they must survive the end of the process, as far as the store promises that at all.</summary>
    /// <param name="key">The user, for instance by id.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask SaveAsync(string key, OAuth2Tokens tokens, CancellationToken cancellationToken = default);

    /// <summary>Forgets the tokens of a user; nothing happens when there are none.</summary>
    /// <param name="key">The user, for instance by id.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask DeleteAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Waits until nobody else renews the tokens of a user: in this process, and in all others that share the store.</summary>
    /// <param name="key">The user, for instance by id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Disposing it lets the next one in. The end of the process must do so too.</returns>
    ValueTask<IAsyncDisposable> LockAsync(string key, CancellationToken cancellationToken = default);
}

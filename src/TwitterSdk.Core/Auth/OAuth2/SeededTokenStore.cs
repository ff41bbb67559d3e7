namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A store that gives one user's first tokens from elsewhere, for instance from configuration, until it has tokens of its own for that user.</summary>
/// <param name="store">The store.</param>
/// <param name="user">The user's key.</param>
/// <param name="seed">The first tokens.</param>
public sealed class SeededTokenStore(ITokenStore store, string user, OAuth2Tokens seed) : ITokenStore
{
    private readonly ITokenStore _store = store ?? throw new ArgumentNullException(nameof(store));
    private readonly string _user = user ?? throw new ArgumentNullException(nameof(user));
    private readonly OAuth2Tokens _seed = seed ?? throw new ArgumentNullException(nameof(seed));
    private bool _deleted;

    /// <inheritdoc/>
    public async ValueTask<OAuth2Tokens?> LoadAsync(string key, CancellationToken cancellationToken = default) =>
        await _store.LoadAsync(key, cancellationToken).ConfigureAwait(false) ?? (key == _user && !Volatile.Read(ref _deleted) ? _seed : null);

    /// <inheritdoc/>
    public ValueTask SaveAsync(string key, OAuth2Tokens tokens, CancellationToken cancellationToken = default) => _store.SaveAsync(key, tokens, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DeleteAsync(string key, CancellationToken cancellationToken = default)
    {
        if (key == _user)
            Volatile.Write(ref _deleted, true);
        return _store.DeleteAsync(key, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable> LockAsync(string key, CancellationToken cancellationToken = default) => _store.LockAsync(key, cancellationToken);

    /// <summary>The store.</summary>
    public override string ToString() => $"{nameof(SeededTokenStore)} over {_store}";
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>The signed-in users of an app: any number, each with tokens in a store, renewed by themselves. Thread-safe; make one and keep it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OAuth2Users
{
    private const int FirstPruning = 1024;

    private readonly ConcurrentDictionary<string, WeakReference<OAuth2UserCredentials>> _users = new(StringComparer.Ordinal);
    private int _pruneAt = FirstPruning;

    /// <param name="app">The app that the users let in.</param>
    /// <param name="endpoints">Where tokens are renewed.</param>
    /// <param name="store">Where tokens are kept.</param>
    /// <param name="options">How they are used and renewed; as usual when left out.</param>
    public OAuth2Users(OAuth2App app, OAuth2Endpoints endpoints, ITokenStore store, OAuth2UserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(store);
        Options = options ?? OAuth2UserOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(Options.RenewBefore, TimeSpan.Zero, nameof(options));
        Secret.Check(Options.HeaderWord, nameof(options));
        App = app;
        Endpoints = endpoints;
        Store = store;
    }

    /// <summary>The app.</summary>
    public OAuth2App App { get; }

    /// <summary>Where the steps of OAuth 2.0 happen.</summary>
    public OAuth2Endpoints Endpoints { get; }

    /// <summary>Where tokens are kept.</summary>
    public ITokenStore Store { get; }

    /// <summary>How tokens are used and renewed.</summary>
    public OAuth2UserOptions Options { get; }

    /// <summary>Renewed tokens that the store did not take; the old ones are spent, so these must not be lost.</summary>
    internal ConcurrentDictionary<string, UnsavedTokens> Unsaved { get; } = new(StringComparer.Ordinal);

    /// <summary>A user's credentials. Cheap, and the same object as long as anybody holds it, so that a user's tokens are renewed once.</summary>
    /// <param name="key">The user's key in the store, for instance the id.</param>
    public OAuth2UserCredentials For(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        while (true)
        {
            if (!_users.TryGetValue(key, out var known))
            {
                var made = new OAuth2UserCredentials(this, key);
                if (!_users.TryAdd(key, new WeakReference<OAuth2UserCredentials>(made)))
                    continue;
                Prune();
                return made;
            }

            if (known.TryGetTarget(out var credentials))
                return credentials;
            var next = new OAuth2UserCredentials(this, key);
            if (_users.TryUpdate(key, new WeakReference<OAuth2UserCredentials>(next), known))
                return next;
        }
    }

    /// <summary>Saves the tokens of a user who has just signed in; calls use them from now on.</summary>
    /// <param name="key">The user's key in the store, for instance the id.</param>
    /// <param name="tokens">What the sign-in gave.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<OAuth2UserCredentials> SaveAsync(string key, OAuth2Tokens tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var credentials = For(key);
        var gate = await Store.LockAsync(key, cancellationToken).ConfigureAwait(false);
        await using (gate.ConfigureAwait(false))
        {
            await Store.SaveAsync(key, tokens, cancellationToken).ConfigureAwait(false);
            Unsaved.TryRemove(key, out _);
            credentials.Hold(tokens);
        }

        return credentials;
    }

    /// <summary>Revokes a user's tokens at the vendor, where it can, and forgets them.</summary>
    /// <param name="key">The user's key in the store.</param>
    /// <param name="transport">The way to the vendor.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when there were no tokens.</returns>
    /// <exception cref="OAuth2Exception">The vendor refused; the tokens are still there.</exception>
    public async Task<bool> SignOutAsync(string key, AuthTransport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        var credentials = For(key);
        var gate = await Store.LockAsync(key, cancellationToken).ConfigureAwait(false);
        await using (gate.ConfigureAwait(false))
        {
            var tokens = Unsaved.TryGetValue(key, out var unsaved) ? unsaved.Tokens : await LoadAsync(key, cancellationToken).ConfigureAwait(false);
            if (tokens is not null && Endpoints.Revoke is not null)
                await new OAuth2Flow(transport, App, Endpoints).RevokeAsync(tokens, cancellationToken).ConfigureAwait(false);
            await Store.DeleteAsync(key, cancellationToken).ConfigureAwait(false);
            Unsaved.TryRemove(key, out _);
            credentials.Hold(null);
            return tokens is not null;
        }
    }

    /// <summary>The app and the store.</summary>
    public override string ToString() => $"{nameof(OAuth2Users)} of {App.ClientId} in {Store.GetType().Name}";

    /// <summary>What the store holds. Whatever a store throws is told as its own failure: it must not be taken for the vendor's.</summary>
    internal async ValueTask<OAuth2Tokens?> LoadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await Store.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new TokenStoreException($"The tokens of user '{key}' could not be loaded: mend the store.", key, exception) { IsBeforeRenewal = true };
        }
    }

    // Users whom nobody holds any more cost nothing but an entry; now and then those go too.
    private void Prune()
    {
        if (_users.Count < Volatile.Read(ref _pruneAt))
            return;
        foreach (var user in _users)
        {
            if (!user.Value.TryGetTarget(out _))
                _users.TryRemove(user);
        }

        Volatile.Write(ref _pruneAt, Math.Max(FirstPruning, _users.Count * 2));
    }
}

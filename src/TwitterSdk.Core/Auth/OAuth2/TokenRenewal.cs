using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>One renewal of one user's tokens, alone among all processes: what another one renewed is taken over, and new tokens are saved before anybody uses them.</summary>
/// <param name="users">The app, the store, and what could not be saved.</param>
/// <param name="key">The user.</param>
/// <param name="caller">The id of the user's credentials, for those who watch.</param>
/// <param name="dead">An access token that the vendor refused; null for none.</param>
/// <param name="transport">The way to the vendor.</param>
internal sealed class TokenRenewal(OAuth2Users users, string key, string caller, string? dead, AuthTransport transport)
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(2);

    private bool _bought;

    public async Task<OAuth2Tokens> RunAsync()
    {
        try
        {
            var tokens = await RunInTimeAsync().ConfigureAwait(false);
            transport.Watch.Renewed(caller, tokens, _bought);
            return tokens;
        }
        catch (Exception failure)
        {
            transport.Watch.Failed(caller, failure);
            throw;
        }
    }

    private async Task<OAuth2Tokens> RunInTimeAsync()
    {
        using var deadline = Deadline.Start(s_deadline, transport.TimeProvider, CancellationToken.None);
        try
        {
            var gate = await LockAsync(deadline.Token).ConfigureAwait(false);
            await using (gate.ConfigureAwait(false))
                return await RenewAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.IsUp)
        {
            throw new TokenStoreException($"The tokens of user '{key}' could not be locked, loaded or saved within {s_deadline.TotalSeconds} seconds: see whether another process hangs.", key, exception);
        }
    }

    private async ValueTask<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await users.Store.LockAsync(key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new TokenStoreException($"The tokens of user '{key}' could not be locked: mend the store.", key, exception) { IsBeforeRenewal = true };
        }
    }

    private async Task<OAuth2Tokens> RenewAsync(CancellationToken cancellationToken)
    {
        var stored = await users.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        if (users.Unsaved.TryGetValue(key, out var unsaved))
        {
            if (stored is null || stored.RefreshToken == unsaved.Spent)
                stored = await SaveAsync(unsaved, cancellationToken).ConfigureAwait(false);
            else
                users.Unsaved.TryRemove(key, out _);
        }

        if (stored is null)
            throw new SignInExpiredException(key, "there are no tokens in the store.");
        if (IsGood(stored))
            return stored;
        if (stored.RefreshToken is null)
        {
            var isAlive = stored.AccessToken != dead && new HeldTokens(stored, users.Options).IsAlive(transport.TimeProvider.GetUtcNow());
            return isAlive ? stored : throw new SignInExpiredException(key, "the access token is dead, and there is no refresh token because offline access was not asked for.");
        }

        var renewed = await BuyAsync(stored, cancellationToken).ConfigureAwait(false);

        _bought = true;

        // From here on the old refresh token may be spent: whatever happens, the new one must not be lost.
        unsaved = new UnsavedTokens(renewed, stored.RefreshToken);
        users.Unsaved[key] = unsaved;
        return await SaveAsync(unsaved, cancellationToken).ConfigureAwait(false);
    }

    private async Task<OAuth2Tokens> BuyAsync(OAuth2Tokens stored, CancellationToken cancellationToken)
    {
        try
        {
            return await new OAuth2Flow(transport, users.App, users.Endpoints).RefreshAsync(stored, cancellationToken).ConfigureAwait(false);
        }
        catch (OAuth2Exception refusal) when (refusal.Code == "invalid_grant")
        {
            throw new SignInExpiredException(key, "the vendor no longer takes the refresh token.", refusal);
        }
    }

    private async Task<OAuth2Tokens> SaveAsync(UnsavedTokens unsaved, CancellationToken cancellationToken)
    {
        try
        {
            await users.Store.SaveAsync(key, unsaved.Tokens, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new TokenStoreException(
                $"The renewed tokens of user '{key}' could not be saved: mend the store before this process ends. They are kept in memory, and the next call saves them.", key, exception);
        }

        users.Unsaved.TryRemove(key, out _);
        return unsaved.Tokens;
    }

    private bool IsGood(OAuth2Tokens tokens) => tokens.AccessToken != dead && new HeldTokens(tokens, users.Options).IsFresh(transport.TimeProvider.GetUtcNow());
}

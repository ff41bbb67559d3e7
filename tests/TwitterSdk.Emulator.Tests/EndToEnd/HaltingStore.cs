using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Emulator.Tests.EndToEnd;

/// <summary>Saves tokens, tells so, and never comes back: its process is about to die.</summary>
internal sealed class HaltingStore(ITokenStore inner, Action<string> saved) : ITokenStore
{
    public ValueTask<OAuth2Tokens?> LoadAsync(string key, CancellationToken cancellationToken = default) => inner.LoadAsync(key, cancellationToken);

    public async ValueTask SaveAsync(string key, OAuth2Tokens tokens, CancellationToken cancellationToken = default)
    {
        await inner.SaveAsync(key, tokens, cancellationToken);
        saved(key);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    public ValueTask DeleteAsync(string key, CancellationToken cancellationToken = default) => inner.DeleteAsync(key, cancellationToken);

    public ValueTask<IAsyncDisposable> LockAsync(string key, CancellationToken cancellationToken = default) => inner.LockAsync(key, cancellationToken);
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Keeps tokens as long as the process runs.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class MemoryTokenStore : ITokenStore
{
    private readonly ConcurrentDictionary<string, OAuth2Tokens> _tokens = new(StringComparer.Ordinal);
    private readonly KeyedLocks _locks = new();

    /// <inheritdoc/>
    public ValueTask<OAuth2Tokens?> LoadAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return new(_tokens.GetValueOrDefault(key));
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(string key, OAuth2Tokens tokens, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(tokens);
        _tokens[key] = tokens;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _tokens.TryRemove(key, out _);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable> LockAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _locks.EnterAsync(key, cancellationToken);
    }

    /// <summary>How many users it knows.</summary>
    public override string ToString() => $"{nameof(MemoryTokenStore)} of {_tokens.Count} users";
}

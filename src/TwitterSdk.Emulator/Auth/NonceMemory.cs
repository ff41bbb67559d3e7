namespace TwitterSdk.Emulator.Auth;

/// <summary>Remembers the nonces of the time span in which a timestamp is accepted; older ones can't come back.</summary>
internal sealed class NonceMemory(TimeProvider time)
{
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly HashSet<string> _current = new(StringComparer.Ordinal);
    private readonly HashSet<string> _previous = new(StringComparer.Ordinal);
    private DateTimeOffset _turnAt = time.GetUtcNow() + (2 * Tolerance);

    /// <summary>False when the nonce was used before.</summary>
    public bool Add(string nonce)
    {
        if (time.GetUtcNow() >= _turnAt)
            Turn();
        return !_previous.Contains(nonce) && _current.Add(nonce);
    }

    private void Turn()
    {
        _previous.Clear();
        _previous.UnionWith(_current);
        _current.Clear();
        _turnAt = time.GetUtcNow() + (2 * Tolerance);
    }
}

namespace TwitterSdk.Core.Batching;

/// <summary>Looks things up by their keys, many with one request: calls that come shortly after each other share it. Thread-safe; make one and keep it.</summary>
/// <remarks>Nothing is kept: who asks later asks anew.</remarks>
/// <typeparam name="TKey">What names an item.</typeparam>
/// <typeparam name="TItem">What is looked up.</typeparam>
public sealed class BatchedLookup<TKey, TItem>
    where TKey : notnull
    where TItem : class
{
    private readonly LookupFetch<TKey, TItem> _fetch;
    private readonly Func<TItem, TKey> _keyOf;
    private readonly BatchedLookupOptions _options;
    private readonly IEqualityComparer<TKey> _comparer;
    private readonly Lock _gate = new();
    private LookupBatch<TKey, TItem>? _open;

    /// <param name="fetch">Brings the items that there are; those that there are not it leaves out.</param>
    /// <param name="keyOf">The key of an item.</param>
    /// <param name="options">How keys are put together; as usual when left out.</param>
    /// <param name="comparer">Which keys are the same; as usual when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option cannot be.</exception>
    public BatchedLookup(LookupFetch<TKey, TItem> fetch, Func<TItem, TKey> keyOf, BatchedLookupOptions? options = null, IEqualityComparer<TKey>? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(keyOf);
        _fetch = fetch;
        _keyOf = keyOf;
        _options = BatchedLookupOptions.Checked(options ?? new BatchedLookupOptions());
        _comparer = comparer ?? EqualityComparer<TKey>.Default;
    }

    /// <summary>Looks one item up, together with those that others ask for at about the same time.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Stops waiting; the request goes on for the others, and ends when nobody waits for it any more.</param>
    /// <returns>The item; null when there is none.</returns>
    public async Task<TItem?> GetAsync(TKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        LookupBatch<TKey, TItem> batch = Join(key);
        try
        {
            return (await batch.Answer.WaitAsync(cancellationToken).ConfigureAwait(false)).GetValueOrDefault(key);
        }
        finally
        {
            Leave(batch);
        }
    }

    /// <summary>Looks any number of items up, with as few requests as it takes, beside each other.</summary>
    /// <param name="keys">Their keys; the same one twice counts once.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The items that there are, by their keys.</returns>
    public async Task<IReadOnlyDictionary<TKey, TItem>> GetManyAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        TKey[] distinct = [.. keys.Distinct(_comparer)];
        TItem?[] items = await Task.WhenAll(distinct.Select(key => GetAsync(key, cancellationToken))).ConfigureAwait(false);
        var found = new Dictionary<TKey, TItem>(_comparer);
        for (int i = 0; i < distinct.Length; i++)
        {
            if (items[i] is { } item)
                found.Add(distinct[i], item);
        }

        return found;
    }

    private LookupBatch<TKey, TItem> Join(TKey key)
    {
        LookupBatch<TKey, TItem> batch;
        bool isNew = false, isFull = false;
        lock (_gate)
        {
            if (_open is null)
            {
                _open = new LookupBatch<TKey, TItem>(_comparer);
                isNew = true;
            }

            batch = _open;
            batch.Waiting++;
            if (batch.Keys.Add(key) && batch.Keys.Count == _options.Size)
            {
                _open = null;
                isFull = true;
            }
        }

        if (isFull)
            _ = SendAsync(batch);
        else if (isNew)
            _ = SendLaterAsync(batch);
        return batch;
    }

    private void Leave(LookupBatch<TKey, TItem> batch)
    {
        lock (_gate)
        {
            if (--batch.Waiting > 0)
                return;

            // Whoever comes now must not join what nobody waits for.
            if (_open == batch)
                _open = null;
        }

        batch.GiveUp();
    }

    private async Task SendLaterAsync(LookupBatch<TKey, TItem> batch)
    {
        await Task.Delay(_options.Wait, _options.TimeProvider, batch.GivenUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            // It was filled, and is on its way, or nobody waits any more.
            if (_open != batch)
                return;
            _open = null;
        }

        await SendAsync(batch).ConfigureAwait(false);
    }

    private async Task SendAsync(LookupBatch<TKey, TItem> batch)
    {
        try
        {
            var items = new Dictionary<TKey, TItem>(_comparer);
            foreach (TItem item in await _fetch([.. batch.Keys], batch.GivenUp).ConfigureAwait(false))
                items[_keyOf(item)] = item;
            batch.Succeed(items);
        }
        catch (Exception exception)
        {
            batch.Fail(exception);
        }
    }
}

namespace TwitterSdk.Core.Batching;

/// <summary>The keys of one request, and what became of it. Guarded by its <see cref="BatchedLookup{TKey, TItem}"/> until it is sent.</summary>
#pragma warning disable CA1001 // Without a timer and a wait handle there is nothing to dispose of, and nobody knows when the last one looked.
internal sealed class LookupBatch<TKey, TItem>(IEqualityComparer<TKey> comparer)
    where TKey : notnull
#pragma warning restore CA1001
{
    private readonly TaskCompletionSource<IReadOnlyDictionary<TKey, TItem>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _givenUp = new();

    public HashSet<TKey> Keys { get; } = new(comparer);

    /// <summary>How many calls wait for it.</summary>
    public int Waiting { get; set; }

    public Task<IReadOnlyDictionary<TKey, TItem>> Answer => _answer.Task;

    /// <summary>Nobody waits for it any more.</summary>
    public CancellationToken GivenUp => _givenUp.Token;

    public void GiveUp() => _givenUp.Cancel();

    public void Succeed(IReadOnlyDictionary<TKey, TItem> items) => _answer.TrySetResult(items);

    public void Fail(Exception exception)
    {
        _answer.TrySetException(exception);

        // Where all have gone, nobody is left to see it.
        _ = _answer.Task.Exception;
    }
}

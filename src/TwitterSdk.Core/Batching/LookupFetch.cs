namespace TwitterSdk.Core.Batching;

/// <summary>Brings the items of several keys with one request.</summary>
/// <typeparam name="TKey">What names an item.</typeparam>
/// <typeparam name="TItem">What is looked up.</typeparam>
/// <param name="keys">Whose.</param>
/// <param name="cancellationToken">Nobody waits for them any more.</param>
/// <returns>The items that there are, in any order.</returns>
public delegate Task<IReadOnlyList<TItem>> LookupFetch<TKey, TItem>(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

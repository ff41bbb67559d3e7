namespace TwitterSdk.V2.Hydration;

/// <summary>Finds objects of one list by a key. A long list gets an index when it is first searched; of two objects with one key the first counts.</summary>
internal struct IncludedLookup<TKey, TRecord>
    where TKey : notnull
    where TRecord : class
{
    // Up to here, walking along the list is faster than making a table of it.
    private const int ShortList = 8;

    private Dictionary<TKey, TRecord>? _index;

    public TRecord? Find(IReadOnlyList<TRecord>? list, TKey key, Func<TRecord, TKey> keyOf, IEqualityComparer<TKey>? comparer = null)
    {
        if (list is null)
            return null;
        if (list.Count > ShortList)
            return (_index ?? Build(list, keyOf, comparer)).GetValueOrDefault(key);

        comparer ??= EqualityComparer<TKey>.Default;
        for (var i = 0; i < list.Count; i++)
        {
            if (comparer.Equals(keyOf(list[i]), key))
                return list[i];
        }

        return null;
    }

    // Threads that come at the same time each make one, and all of them are equal.
    private Dictionary<TKey, TRecord> Build(IReadOnlyList<TRecord> list, Func<TRecord, TKey> keyOf, IEqualityComparer<TKey>? comparer)
    {
        var index = new Dictionary<TKey, TRecord>(list.Count, comparer);
        for (var i = 0; i < list.Count; i++)
            index.TryAdd(keyOf(list[i]), list[i]);
        Volatile.Write(ref _index, index);
        return index;
    }
}

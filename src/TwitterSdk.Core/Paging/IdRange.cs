namespace TwitterSdk.Core.Paging;

/// <summary>Picks items by their ids.</summary>
internal static class IdRange
{
    /// <summary>The items between two ids; the list itself when all are.</summary>
    /// <param name="list">The items, in any order.</param>
    /// <param name="id">The id of an item.</param>
    /// <param name="above">Ids up to this one are left out.</param>
    /// <param name="upTo">Ids above this one are left out.</param>
    /// <param name="lowest">The lowest id of those that stay.</param>
    /// <param name="highest">The highest id of those that stay.</param>
    public static IReadOnlyList<TItem> Within<TItem, TId>(
        IReadOnlyList<TItem> list, Func<TItem, TId> id, long? above, long? upTo, out long lowest, out long highest)
        where TId : struct, INumericId<TId>
    {
        List<TItem>? kept = null;
        (lowest, highest) = (long.MaxValue, long.MinValue);
        for (var i = 0; i < list.Count; i++)
        {
            var value = id(list[i]).Value;
            if (value <= above || value > upTo)
            {
                kept ??= [.. list.Take(i)];
                continue;
            }

            kept?.Add(list[i]);
            lowest = Math.Min(lowest, value);
            highest = Math.Max(highest, value);
        }

        return kept ?? list;
    }
}

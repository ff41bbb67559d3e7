using System.Collections;

namespace TwitterSdk.V2.Hydration;

/// <summary>A list of records, each joined with what came along when it is looked at.</summary>
internal sealed class HydratedItems<TView>(IReadOnlyList<IHydratable<TView>> items, IncludedObjects included) : IReadOnlyList<TView>
{
    public int Count => items.Count;

    public TView this[int index] => items[index].Hydrate(included);

    public IEnumerator<TView> GetEnumerator()
    {
        for (var i = 0; i < items.Count; i++)
            yield return items[i].Hydrate(included);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;

namespace TwitterSdk.Core.Json;

/// <summary>A list that was read: it never changes, and equals another one with equal elements.</summary>
/// <typeparam name="T">The element.</typeparam>
internal sealed class JsonList<T> : IReadOnlyList<T>, IList<T>, IEquatable<JsonList<T>>
{
    // Lists of one are by far the most frequent; they need no array.
    private readonly T[]? _items;
    private readonly T _only;

    /// <summary>A list of one element.</summary>
    public JsonList(T only) => _only = only;

    /// <summary>A list of elements, which are not copied.</summary>
    public JsonList(T[] items)
    {
        _items = items;
        _only = default!;
    }

    public int Count => _items?.Length ?? 1;

    bool ICollection<T>.IsReadOnly => true;

    private ReadOnlySpan<T> Items => _items is null ? new ReadOnlySpan<T>(in _only) : _items;

    public T this[int index] => Items[index];

    T IList<T>.this[int index]
    {
        get => this[index];
        set => throw ReadOnly();
    }

    public bool Equals(JsonList<T>? other) => ReferenceEquals(this, other) || (other is not null && Items.SequenceEqual(other.Items));

    public override bool Equals(object? obj) => Equals(obj as JsonList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [_only])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Contains(T item) => IndexOf(item) >= 0;

    public int IndexOf(T item)
    {
        var items = Items;
        for (int at = 0; at < items.Length; at++)
        {
            if (EqualityComparer<T>.Default.Equals(items[at], item))
                return at;
        }

        return -1;
    }

    public void CopyTo(T[] array, int arrayIndex) => Items.CopyTo(array.AsSpan(arrayIndex));

    void ICollection<T>.Add(T item) => throw ReadOnly();

    void ICollection<T>.Clear() => throw ReadOnly();

    bool ICollection<T>.Remove(T item) => throw ReadOnly();

    void IList<T>.Insert(int index, T item) => throw ReadOnly();

    void IList<T>.RemoveAt(int index) => throw ReadOnly();

    public override string ToString() => $"{typeof(T).Name}[{Count}]";

    private static NotSupportedException ReadOnly() => new("A list that was read from JSON is read-only.");
}

using System.Collections;

namespace TwitterSdk.Core.Json.Lists;

/// <summary>A list that was read: it never changes, and equals another one with equal elements.</summary>
/// <typeparam name="T">The element.</typeparam>
internal abstract class JsonList<T> : IReadOnlyList<T>, IList<T>, IEquatable<JsonList<T>>
{
    public int Count => Items.Length;

    bool ICollection<T>.IsReadOnly => true;

    protected abstract ReadOnlySpan<T> Items { get; }

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

    public abstract IEnumerator<T> GetEnumerator();

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

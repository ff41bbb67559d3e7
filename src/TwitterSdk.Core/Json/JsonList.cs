using System.Collections;

namespace TwitterSdk.Core.Json;

/// <summary>A list that was read: it never changes, and equals another one with equal elements.</summary>
/// <typeparam name="T">The element.</typeparam>
internal sealed class JsonList<T>(T[] items) : IReadOnlyList<T>, IList<T>, IEquatable<JsonList<T>>
{
    public int Count => items.Length;

    bool ICollection<T>.IsReadOnly => true;

    public T this[int index] => items[index];

    T IList<T>.this[int index]
    {
        get => items[index];
        set => throw ReadOnly();
    }

    public bool Equals(JsonList<T>? other) => ReferenceEquals(this, other) || (other is not null && items.AsSpan().SequenceEqual(other.Items));

    public override bool Equals(object? obj) => Equals(obj as JsonList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public bool Contains(T item) => items.Contains(item);

    public int IndexOf(T item) => Array.IndexOf(items, item);

    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    void ICollection<T>.Add(T item) => throw ReadOnly();

    void ICollection<T>.Clear() => throw ReadOnly();

    bool ICollection<T>.Remove(T item) => throw ReadOnly();

    void IList<T>.Insert(int index, T item) => throw ReadOnly();

    void IList<T>.RemoveAt(int index) => throw ReadOnly();

    public override string ToString() => $"{typeof(T).Name}[{items.Length}]";

    private T[] Items => items;

    private static NotSupportedException ReadOnly() => new("A list that was read from JSON is read-only.");
}

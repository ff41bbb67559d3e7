using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TwitterSdk.Core.Json.Lists;

/// <summary>A map that was read: it never changes, keeps the vendor's order, and equals another one with equal entries in any order.</summary>
/// <typeparam name="T">The value.</typeparam>
internal sealed class JsonMap<T>(OrderedDictionary<string, T> items) : IReadOnlyDictionary<string, T>, IEquatable<JsonMap<T>>
{
    public int Count => items.Count;

    public IEnumerable<string> Keys => items.Keys;

    public IEnumerable<T> Values => items.Values;

    public T this[string key] => items[key];

    public bool ContainsKey(string key) => items.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => items.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(JsonMap<T>? other)
    {
        if (other is null || other.Count != Count)
            return false;
        foreach (var (key, value) in items)
        {
            if (!other.TryGetValue(key, out var theirs) || !EqualityComparer<T>.Default.Equals(value, theirs))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as JsonMap<T>);

    public override int GetHashCode()
    {
        // A sum, because the order does not count.
        int hash = 0;
        foreach (var (key, value) in items)
            hash += HashCode.Combine(key, value);
        return hash;
    }

    public override string ToString() => $"{typeof(T).Name}[{Count}]";
}

using System.Collections;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>A list that was read: it never changes, and equals another one with equal elements.</summary>
internal sealed class ChatList<T>(T[] items) : IReadOnlyList<T>, IEquatable<ChatList<T>>
{
    private readonly T[] _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(ChatList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ChatList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public override string ToString() => string.Join(", ", _items);
}

using System.Collections.ObjectModel;
using TwitterSdk.Core.Json.Lists;

namespace TwitterSdk.Core.Json;

// Null is reported by the plain forms and gives an empty list or map; null elements are passed to the reader.
public ref partial struct JsonCursor
{
    /// <summary>A list of models, ids or enums.</summary>
    public IReadOnlyList<T> ReadList<T>()
        where T : IJsonModel<T>
    {
        var items = new JsonListBuilder<T>();
        if (EnterArray())
        {
            while (NextElement())
                items.Add(T.Read(ref this));
        }

        return items.ToList();
    }

    /// <inheritdoc cref="ReadList{T}()"/>
    public IReadOnlyList<T>? ReadNullableList<T>()
        where T : IJsonModel<T> => TryReadNull() || TrySkipOther('[', "an array") ? null : ReadList<T>();

    /// <summary>A list of anything.</summary>
    /// <param name="read">Reads one element.</param>
    public IReadOnlyList<T> ReadList<T>(JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var items = new JsonListBuilder<T>();
        if (EnterArray())
        {
            while (NextElement())
                items.Add(read(ref this));
        }

        return items.ToList();
    }

    /// <inheritdoc cref="ReadList{T}(JsonRead{T})"/>
    public IReadOnlyList<T>? ReadNullableList<T>(JsonRead<T> read) => TryReadNull() || TrySkipOther('[', "an array") ? null : ReadList(read);

    /// <summary>A map of anything. When a key comes twice, the last value counts.</summary>
    /// <param name="read">Reads one value.</param>
    public IReadOnlyDictionary<string, T> ReadMap<T>(JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        OrderedDictionary<string, T>? items = null;
        if (EnterObject())
        {
            while (NextMember(out string name))
            {
                items ??= new OrderedDictionary<string, T>(StringComparer.Ordinal);
                items[name] = read(ref this);
            }
        }

        return items is null ? ReadOnlyDictionary<string, T>.Empty : new JsonMap<T>(items);
    }

    /// <inheritdoc cref="ReadMap{T}(JsonRead{T})"/>
    public IReadOnlyDictionary<string, T>? ReadNullableMap<T>(JsonRead<T> read) => TryReadNull() || TrySkipOther('{', "an object") ? null : ReadMap(read);

    /// <summary>Reports and skips a value that does not begin as it must.</summary>
    private bool TrySkipOther(char begin, string expected)
    {
        if (Current == begin)
            return false;
        SkipMismatch(expected);
        return true;
    }
}

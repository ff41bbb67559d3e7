using System.Text.Json;

namespace TwitterSdk.Core.Json;

/// <summary>The members of a JSON object that the model does not know, kept as they came and written back.</summary>
/// <remarks>Equal when the same members came in the same order. A name that came twice is kept and written twice.</remarks>
public sealed class JsonExtra : IEquatable<JsonExtra>
{
    private readonly List<string> _names = new(1);
    private readonly List<JsonRaw> _values = new(1);

    /// <summary>The names, in the order in which they came.</summary>
    public IReadOnlyList<string> Names => _names.AsReadOnly();

    /// <summary>The value of a member; null when there is no such member. When a name came twice, the last value counts.</summary>
    public JsonRaw? this[string name]
    {
        get
        {
            int at = _names.LastIndexOf(name);
            return at < 0 ? null : _values[at];
        }
    }

    /// <summary>Writes the members into the object that is open in the writer.</summary>
    public void WriteMembers(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        for (int at = 0; at < _names.Count; at++)
        {
            json.WritePropertyName(_names[at]);
            _values[at].Write(json);
        }
    }

    /// <inheritdoc/>
    public bool Equals(JsonExtra? other)
    {
        if (other is null || other._names.Count != _names.Count)
            return false;
        for (int at = 0; at < _names.Count; at++)
        {
            if (_names[at] != other._names[at] || !_values[at].Equals(other._values[at]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonExtra);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (int at = 0; at < _names.Count; at++)
        {
            hash.Add(_names[at]);
            hash.Add(_values[at]);
        }

        return hash.ToHashCode();
    }

    /// <summary>The names.</summary>
    public override string ToString() => string.Join(", ", _names);

    internal void Add(string name, JsonRaw value)
    {
        _names.Add(name);
        _values.Add(value);
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TwitterSdk.Core.Json;

/// <summary>Any JSON value, kept as the UTF-8 that came. Equal when the bytes are.</summary>
public sealed class JsonRaw : IJsonModel<JsonRaw>, IEquatable<JsonRaw>
{
    private readonly byte[] _utf8;

    /// <param name="utf8">One JSON value; it is checked and copied.</param>
    /// <exception cref="JsonReadException">It is not one JSON value.</exception>
    public JsonRaw(ReadOnlySpan<byte> utf8)
    {
        var json = new JsonCursor(utf8);
        var mark = json.Mark();
        json.End();
        _utf8 = utf8[mark.Start..mark.End].ToArray();
    }

    private JsonRaw(byte[] utf8, bool _) => _utf8 = utf8;

    /// <summary>The UTF-8 of the value.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8;

    /// <summary>Parses JSON text.</summary>
    /// <exception cref="JsonReadException">It is not one JSON value.</exception>
    public static JsonRaw Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new JsonRaw(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Keeps the value under the cursor as it is.</summary>
    /// <exception cref="JsonReadException">The JSON is broken.</exception>
    public static JsonRaw Read(ref JsonCursor json) => json.ReadRaw();

    /// <summary>Makes JSON of a value of the caller's own type.</summary>
    public static JsonRaw From<T>(T value, JsonTypeInfo<T> type) => Checked(JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>Makes JSON of a model.</summary>
    public static JsonRaw From<T>(T model)
        where T : IJsonModel<T> => Checked(JsonModel.ToUtf8(model));

    // For a value that is known to be JSON, in an array that nobody else has.
    internal static JsonRaw Checked(byte[] utf8) => new(utf8, true);

    /// <summary>Reads the value into a type of the caller's own.</summary>
    /// <exception cref="JsonException">The value does not fit the type.</exception>
    public T? As<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(_utf8, type);

    /// <summary>Reads the value as a model.</summary>
    public T As<T>()
        where T : IJsonModel<T> => JsonCursor.Read<T>(_utf8);

    /// <summary>The value as an element to walk through.</summary>
    public JsonElement ToElement() => JsonElement.Parse(_utf8, new JsonDocumentOptions { MaxDepth = JsonCursor.MaxDepth });

    /// <summary>Writes the value.</summary>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteRawValue(_utf8, skipInputValidation: true);
    }

    /// <summary>The JSON text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_utf8);

    /// <inheritdoc/>
    public bool Equals(JsonRaw? other) => other is not null && _utf8.AsSpan().SequenceEqual(other._utf8);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonRaw);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_utf8);
        return hash.ToHashCode();
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TwitterSdk.Core.Json;

/// <summary>Any JSON value, kept as the UTF-8 that came. Equal when the bytes are.</summary>
public sealed class JsonRaw : IEquatable<JsonRaw>
{
    /// <param name="utf8">One JSON value; it is checked and copied.</param>
    /// <exception cref="JsonReadException">It is not one JSON value.</exception>
    public JsonRaw(ReadOnlySpan<byte> utf8) => throw new NotSupportedException();

    /// <summary>The UTF-8 of the value.</summary>
    public ReadOnlyMemory<byte> Utf8 => throw new NotSupportedException();

    /// <summary>Parses JSON text.</summary>
    public static JsonRaw Parse(string json) => throw new NotSupportedException();

    /// <summary>Makes JSON of a value of the caller's own type.</summary>
    public static JsonRaw From<T>(T value, JsonTypeInfo<T> type) => throw new NotSupportedException();

    /// <summary>Makes JSON of a model.</summary>
    public static JsonRaw From<T>(T model)
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>Reads the value into a type of the caller's own.</summary>
    public T? As<T>(JsonTypeInfo<T> type) => throw new NotSupportedException();

    /// <summary>Reads the value as a model.</summary>
    public T As<T>()
        where T : IJsonModel<T> => throw new NotSupportedException();

    /// <summary>The value as an element to walk through.</summary>
    public JsonElement ToElement() => throw new NotSupportedException();

    /// <summary>Writes the value.</summary>
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();

    /// <summary>The JSON text.</summary>
    public override string ToString() => throw new NotSupportedException();

    /// <inheritdoc/>
    public bool Equals(JsonRaw? other) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonRaw);

    /// <inheritdoc/>
    public override int GetHashCode() => throw new NotSupportedException();
}

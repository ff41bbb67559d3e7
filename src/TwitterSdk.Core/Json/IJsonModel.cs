using System.Text.Json;

namespace TwitterSdk.Core.Json;

/// <summary>A type that reads itself from a <see cref="JsonCursor"/> and writes itself to a <see cref="Utf8JsonWriter"/>.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonModel<TSelf>
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads the value under the cursor and moves past it.</summary>
    /// <param name="json">The cursor, standing on the value.</param>
    /// <returns>The value. When the JSON is of another kind it is skipped and reported, and an empty value is returned.</returns>
    /// <exception cref="JsonReadException">The JSON is broken.</exception>
    static abstract TSelf Read(ref JsonCursor json);

    /// <summary>Writes the value as JSON.</summary>
    /// <param name="json">Where to.</param>
    void Write(Utf8JsonWriter json);
}

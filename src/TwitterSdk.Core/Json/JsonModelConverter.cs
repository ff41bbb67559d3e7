using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwitterSdk.Core.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write models, also trimmed and compiled ahead of time.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}

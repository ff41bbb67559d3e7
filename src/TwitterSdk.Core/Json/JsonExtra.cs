using System.Text.Json;

namespace TwitterSdk.Core.Json;

/// <summary>The members of a JSON object that the model does not know, kept as they came and written back.</summary>
public sealed class JsonExtra : IEquatable<JsonExtra>
{
    /// <summary>The names, in the order in which they came.</summary>
    public IReadOnlyList<string> Names => throw new NotSupportedException();

    /// <summary>The value of a member; null when there is no such member.</summary>
    public JsonRaw? this[string name] => throw new NotSupportedException();

    /// <summary>Writes the members into the object that is open in the writer.</summary>
    public void WriteMembers(Utf8JsonWriter json) => throw new NotSupportedException();

    /// <inheritdoc/>
    public bool Equals(JsonExtra? other) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonExtra);

    /// <inheritdoc/>
    public override int GetHashCode() => throw new NotSupportedException();
}

using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Fields;

/// <summary>Writes JSON in one of the vendor's namings. The names that it is given are those of the spec's first.</summary>
internal sealed class SpelledWriter(SpecCatalog catalog, SpecFile file, int spelling)
{
    public void Write(Utf8JsonWriter json, TypeRef type, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject value when Record(type) is { } record:
                WriteRecord(json, record, value);
                break;
            case JsonArray items when type.Kind == TypeKind.List:
                json.WriteStartArray();
                foreach (JsonNode? item in items)
                    Write(json, type.Item, item);
                json.WriteEndArray();
                break;
            case JsonValue value when Enum(type) is { } known && value.TryGetValue(out string? text):
                json.WriteStringValue(known.Values.FirstOrDefault(one => one.WireValue == text)?.Spelled(spelling) ?? text);
                break;
            case null:
                json.WriteNullValue();
                break;
            default:
                node.WriteTo(json);
                break;
        }
    }

    private void WriteRecord(Utf8JsonWriter json, RecordSpec record, JsonObject value)
    {
        json.WriteStartObject();
        foreach ((string name, JsonNode? member) in value)
        {
            FieldSpec field = record.Fields.FirstOrDefault(one => one.WireName == name)
                ?? throw new InvalidOperationException($"The spec's {record.Name} has no member {name}.");
            json.WritePropertyName(spelling > 1 && field.Aliases.Count > 0 ? field.Aliases[0] : name);
            Write(json, field.Type, member);
        }

        json.WriteEndObject();
    }

    private RecordSpec? Record(TypeRef type) =>
        type.Kind == TypeKind.Named ? catalog.Resolve(file, type.Name!) as RecordSpec : null;

    private EnumSpec? Enum(TypeRef type) =>
        type.Kind == TypeKind.Named ? catalog.Resolve(file, type.Name!) as EnumSpec : null;
}

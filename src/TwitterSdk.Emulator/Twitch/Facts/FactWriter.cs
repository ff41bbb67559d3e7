using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Samples;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.Facts;

/// <summary>Writes facts as a type of the specs. Members that must be there and are not known are written empty.</summary>
internal sealed class FactWriter(SpecCatalog catalog)
{
    private static readonly DateTimeOffset s_unknownTime = new(2018, 10, 10, 20, 19, 24, TimeSpan.Zero);

    public void Write(Utf8JsonWriter json, SpecFile file, TypeRef type, object? value)
    {
        switch (value)
        {
            case null when type.Nullable:
                json.WriteNullValue();
                break;
            case JsonNode node:
                node.WriteTo(json);
                break;
            default:
                WriteKnown(json, file, type, value);
                break;
        }
    }

    private void WriteKnown(Utf8JsonWriter json, SpecFile file, TypeRef type, object? value)
    {
        switch (type.Kind)
        {
            case TypeKind.List:
                json.WriteStartArray();
                foreach (object? item in value as IEnumerable ?? Array.Empty<object>())
                    Write(json, file, type.Item, item);
                json.WriteEndArray();
                break;
            case TypeKind.Map:
                WriteMap(json, file, type, value as FactSet ?? []);
                break;
            case TypeKind.Json:
                WriteFree(json, value);
                break;
            case TypeKind.Named:
                WriteNamed(json, file, type, catalog.Resolve(file, type.Name!), value);
                break;
            default:
                WriteScalar(json, type, value);
                break;
        }
    }

    private void WriteMap(Utf8JsonWriter json, SpecFile file, TypeRef type, FactSet facts)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in facts)
        {
            json.WritePropertyName(name);
            Write(json, file, type.Item, value);
        }

        json.WriteEndObject();
    }

    private void WriteNamed(Utf8JsonWriter json, SpecFile file, TypeRef type, TypeSpec named, object? value)
    {
        switch (named)
        {
            case RecordSpec record:
                WriteRecord(json, file, record, value as FactSet ?? []);
                break;
            case EnumSpec known:
                json.WriteStringValue(value is null ? known.Values[0].WireValue : Text(value));
                break;
            case IdSpec { Kind: IdKind.String }:
                json.WriteStringValue(Text(value));
                break;
            default:
                // A union whose case nobody told: any valid one.
                new SampleWriter(catalog, file, type, SamplePaging.None).Write(json);
                break;
        }
    }

    public void WriteRecord(Utf8JsonWriter json, SpecFile file, RecordSpec record, FactSet facts)
    {
        json.WriteStartObject();
        foreach (FieldSpec field in record.Fields)
        {
            bool isKnown = facts.TryGetValue(field.WireName, out object? value);
            if (!isKnown && field.Type.Nullable)
                continue;
            json.WritePropertyName(field.WireName);
            Write(json, file, field.Type, value);
        }

        json.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter json, TypeRef type, object? value)
    {
        bool isNumber = type.Kind is TypeKind.Int or TypeKind.Long or TypeKind.Double
            || (type.Kind == TypeKind.Time && type.Time is TimeForm.Unix or TimeForm.UnixMilliseconds);
        if (type.Kind == TypeKind.Bool)
            json.WriteBooleanValue(value is true);
        else if (isNumber && !type.AsString)
            json.WriteRawValue(value is null ? "0" : Text(type, value));
        else
            json.WriteStringValue(value is null && type.Kind == TypeKind.Time ? TimeText.Write(s_unknownTime, type.Time) : Text(type, value));
    }

    /// <summary>Free JSON: the facts as they are.</summary>
    private static void WriteFree(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case FactSet facts:
                json.WriteStartObject();
                foreach ((string name, object? inner) in facts)
                {
                    json.WritePropertyName(name);
                    WriteFree(json, inner);
                }

                json.WriteEndObject();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case DateTimeOffset time:
                json.WriteStringValue(TimeText.Write(time, TimeForm.Iso));
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (object? item in list)
                    WriteFree(json, item);
                json.WriteEndArray();
                break;
            case null:
                json.WriteNullValue();
                break;
            default:
                json.WriteRawValue(Text(value));
                break;
        }
    }

    private static string Text(TypeRef type, object? value) => value is DateTimeOffset time && type.Kind == TypeKind.Time
        ? TimeText.Write(time, type.Time)
        : Text(value);

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTimeOffset time => TimeText.Write(time, TimeForm.Iso),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}

using System.Text.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>
/// Counts the members of recorded answers, through all levels, and those of them that landed in a declared property with their
/// value intact: declared in the spec, and written again with the same value.
/// </summary>
internal sealed class TypedMembers(SpecCatalog catalog, SpecFile file)
{
    private readonly List<string> _untyped = [];

    public int Total { get; private set; }

    public int Typed { get; private set; }

    public IReadOnlyList<string> Untyped => _untyped;

    public void Count(JsonElement recorded, JsonElement? written, TypeRef type) => Count("$", recorded, written, type, file);

    private void Count(string path, JsonElement recorded, JsonElement? written, TypeRef type, SpecFile from)
    {
        switch (type.Kind)
        {
            case TypeKind.List when recorded.ValueKind == JsonValueKind.Array:
                for (int i = 0; i < recorded.GetArrayLength(); i++)
                    Count($"{path}[{i}]", recorded[i], Element(written, i), type.Element!, from);
                break;
            case TypeKind.Map when recorded.ValueKind == JsonValueKind.Object:
                foreach (JsonProperty member in recorded.EnumerateObject())
                {
                    JsonElement? value = Member(written, member.Name);
                    Note($"{path}.{member.Name}", value is not null);
                    Count($"{path}.{member.Name}", member.Value, value, type.Element!, from);
                }

                break;
            case TypeKind.Named:
                CountNamed(path, recorded, written, type.Name!, from);
                break;
            default:
                // Free JSON: what is inside is kept as it came, in a declared property.
                CountAll(path, recorded, JsonComparison.Loss(path, recorded, written) is null);
                break;
        }
    }

    private void CountNamed(string path, JsonElement recorded, JsonElement? written, string name, SpecFile from)
    {
        (SpecFile owner, TypeSpec type) = catalog.Find(from, name);
        switch (type)
        {
            case RecordSpec record when recorded.ValueKind == JsonValueKind.Object:
                foreach (JsonProperty member in recorded.EnumerateObject())
                    CountMember(path, member, written, record, owner);
                break;
            case WrapperSpec wrapper:
                CountNamed(path, recorded, written, wrapper.Wrapped, owner);
                break;
            case UnionSpec union when Case(union, recorded) is { } chosen:
                CountNamed(path, recorded, written, chosen.Type, owner);
                break;
            default:
                CountAll(path, recorded, typed: false);
                break;
        }
    }

    private void CountMember(string path, JsonProperty member, JsonElement? written, RecordSpec record, SpecFile owner)
    {
        string inner = $"{path}.{member.Name}";
        FieldSpec? field = record.Fields.FirstOrDefault(candidate =>
            candidate.WireName == member.Name || candidate.TextTwin == member.Name || candidate.Aliases.Contains(member.Name));
        if (field is null)
        {
            Note(inner, typed: false);
            CountAll(inner, member.Value, typed: false);
            return;
        }

        JsonElement? value = Member(written, member.Name) ?? Member(written, field.WireName);
        bool container = member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        Note(inner, container ? value?.ValueKind == member.Value.ValueKind : JsonComparison.Loss(inner, member.Value, value) is null);
        if (container)
            Count(inner, member.Value, value, field.Type, owner);
    }

    private void CountAll(string path, JsonElement json, bool typed)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in json.EnumerateObject())
            {
                Note($"{path}.{member.Name}", typed);
                CountAll($"{path}.{member.Name}", member.Value, typed);
            }
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement element in json.EnumerateArray())
                CountAll($"{path}[]", element, typed);
        }
    }

    private void Note(string path, bool typed)
    {
        Total++;
        if (typed)
            Typed++;
        else
            _untyped.Add(path);
    }

    private static UnionCaseSpec? Case(UnionSpec union, JsonElement json) => json.ValueKind != JsonValueKind.Object
        ? null
        : union.Kind switch
        {
            UnionKind.Key => union.Cases.FirstOrDefault(candidate => json.TryGetProperty(candidate.Tag, out _)),
            UnionKind.Value => union.Cases.FirstOrDefault(candidate => json.TryGetProperty(union.Discriminator!, out JsonElement tag) && tag.ToString() == candidate.Tag),
            _ => null,
        };

    private static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } present && present.TryGetProperty(name, out JsonElement value) ? value : null;

    private static JsonElement? Element(JsonElement? json, int index) =>
        json is { ValueKind: JsonValueKind.Array } present && index < present.GetArrayLength() ? present[index] : null;
}

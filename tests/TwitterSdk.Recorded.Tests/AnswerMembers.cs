using System.Text.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>
/// Walks a recorded answer beside what was written again from the model. Counts members through all levels, those of them that
/// landed in a declared property with their value intact, and notes what is lost. A member may be written under another of its names.
/// </summary>
/// <param name="departures">Paths that are left out, with all below them.</param>
/// <param name="hasPlaceholders">True when a text like <c>&lt;user id&gt;</c> only stands for a value; it is left out too.</param>
internal sealed class AnswerMembers(SpecCatalog catalog, SpecFile file, IReadOnlyList<string> departures, bool hasPlaceholders)
{
    private readonly List<string> _untyped = [];
    private readonly List<string> _lost = [];

    public int Total { get; private set; }

    public int Typed { get; private set; }

    /// <summary>The paths of members that no declared property holds.</summary>
    public IReadOnlyList<string> Untyped => _untyped;

    /// <summary>The paths of values that were not written again.</summary>
    public IReadOnlyList<string> Lost => _lost;

    public void Walk(JsonElement recorded, JsonElement? written, TypeRef type) => Walk("$", recorded, written, type, file, around: null);

    private void Walk(string path, JsonElement recorded, JsonElement? written, TypeRef type, SpecFile from, JsonElement? around)
    {
        if (Departs(path) || IsPlaceholder(recorded))
            return;
        switch (type.Kind)
        {
            case TypeKind.List when recorded.ValueKind == JsonValueKind.Array:
                NoteLoss(path, Length(written) != recorded.GetArrayLength());
                for (int i = 0; i < recorded.GetArrayLength(); i++)
                    Walk($"{path}[{i}]", recorded[i], Element(written, i), type.Element!, from, around: null);
                break;
            case TypeKind.Map when recorded.ValueKind == JsonValueKind.Object:
                foreach (JsonProperty member in recorded.EnumerateObject())
                {
                    JsonElement? value = Member(written, member.Name);
                    Note($"{path}.{member.Name}", value is not null);
                    Walk($"{path}.{member.Name}", member.Value, value, type.Element!, from, around: null);
                }

                break;
            case TypeKind.Named:
                WalkNamed(path, recorded, written, type.Name!, from, Tag(type, around));
                break;
            default:
                // Free JSON: what is inside is kept as it came, in a declared property.
                WalkFree(path, recorded, written, declared: true);
                break;
        }
    }

    private void WalkNamed(string path, JsonElement recorded, JsonElement? written, string name, SpecFile from, string? tag)
    {
        (SpecFile owner, TypeSpec type) = catalog.Find(from, name);
        switch (type)
        {
            case RecordSpec record when recorded.ValueKind == JsonValueKind.Object:
                NoteLoss(path, written is not { ValueKind: JsonValueKind.Object });
                foreach (JsonProperty member in recorded.EnumerateObject())
                    WalkMember($"{path}.{member.Name}", member, recorded, written, record, owner);
                break;
            case WrapperSpec wrapper:
                WalkNamed(path, recorded, written, wrapper.Wrapped, owner, tag);
                break;
            case UnionSpec union when Case(union, recorded, tag) is { } chosen:
                WalkNamed(path, recorded, written, chosen.Type, owner, tag: null);
                break;
            default:
                WalkFree(path, recorded, written, declared: false);
                break;
        }
    }

    private void WalkMember(string path, JsonProperty member, JsonElement around, JsonElement? written, RecordSpec record, SpecFile owner)
    {
        if (Departs(path) || IsPlaceholder(member.Value))
            return;
        FieldSpec? field = record.Fields.FirstOrDefault(candidate => Names(candidate).Contains(member.Name));
        if (field is null)
        {
            Note(path, typed: false);
            WalkFree(path, member.Value, Member(written, member.Name), declared: false);
            return;
        }

        JsonElement? value = Names(field).Prepend(member.Name).Select(name => Member(written, name)).FirstOrDefault(found => found is not null);
        bool isContainer = member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        Note(path, isContainer ? value?.ValueKind == member.Value.ValueKind : JsonComparison.Same(member.Value, value));
        Walk(path, member.Value, value, field.Type, owner, around);
    }

    private void WalkFree(string path, JsonElement recorded, JsonElement? written, bool declared)
    {
        int before = _lost.Count;
        _lost.AddRange(JsonComparison.Losses(path, recorded, written));
        CountAll(path, recorded, declared && _lost.Count == before);
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

    private void NoteLoss(string path, bool lost)
    {
        if (lost)
            _lost.Add(path);
    }

    private bool Departs(string path) => departures.Any(departure =>
        path.StartsWith(departure, StringComparison.Ordinal) && (path.Length == departure.Length || path[departure.Length] is '.' or '['));

    private bool IsPlaceholder(JsonElement recorded) =>
        hasPlaceholders && recorded.ValueKind == JsonValueKind.String && recorded.GetString() is ['<', .., '>'];

    private static IEnumerable<string> Names(FieldSpec field) =>
        field.TextTwin is { } twin ? [field.WireName, twin, .. field.Aliases] : [field.WireName, .. field.Aliases];

    /// <summary>For a union that is chosen by members around it: what they say.</summary>
    private static string? Tag(TypeRef type, JsonElement? around) => type.By is null
        ? null
        : string.Join(' ', type.ByMembers.Select(name => name.Split('.').Aggregate(around, Member)?.ToString()));

    private static UnionCaseSpec? Case(UnionSpec union, JsonElement json, string? tag) => union.Kind switch
    {
        UnionKind.Sibling => union.Cases.FirstOrDefault(candidate => candidate.Tag == tag),
        _ when json.ValueKind != JsonValueKind.Object => null,
        UnionKind.Key => union.Cases.FirstOrDefault(candidate => json.TryGetProperty(candidate.Tag, out _)),
        _ => union.Cases.FirstOrDefault(candidate => json.TryGetProperty(union.Discriminator!, out JsonElement value) && value.ToString() == candidate.Tag),
    };

    private static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } present && present.TryGetProperty(name, out JsonElement value) ? value : null;

    private static JsonElement? Element(JsonElement? json, int index) => index < Length(json) ? json!.Value[index] : null;

    private static int Length(JsonElement? json) => json is { ValueKind: JsonValueKind.Array } present ? present.GetArrayLength() : -1;
}

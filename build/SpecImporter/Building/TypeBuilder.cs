using System.Globalization;
using System.Text.Json.Nodes;
using SpecImporter.Document;
using SpecImporter.Names;

namespace SpecImporter.Building;

/// <summary>Schemas to types of the specs. Each named type is made once and grows when another schema has the same name.</summary>
internal sealed class TypeBuilder(SchemaReader schemas, NameTable names, Target target, IReadOnlySet<string> numericIds, NoteList notes)
{
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    /// <summary>The text of a type.</summary>
    /// <param name="json">The schema.</param>
    /// <param name="site">Where it stands.</param>
    public string Text(JsonObject? json, Site site)
    {
        Schema schema = schemas.Read(json, site.Path);
        bool nullable = !site.Required || schema.Nullable;
        string path = schema.Name ?? site.Path;
        string? given = names.Member(site.Path, site.Member);
        string lists = "";
        Schema outer = schema;
        while (schema.Type == "array")
        {
            lists += "[]";
            schema = schemas.Read(schema.Items, path);
            path = schema.Name ?? path;
        }

        string leaf = Leaf(schema, path, site, lists.Length > 0, given is not null);
        return Compose(given ?? leaf, lists, nullable, outer, site);
    }

    /// <summary>The record of an object, joined with what is there under its name.</summary>
    public string Record(Schema schema, string path, string name)
    {
        if (!_done.Add($"{name} {path}"))
            return name;
        bool isNew = !target.Types.TryGetValue(name, out TypeTarget? found);
        if (found is not (null or RecordTarget))
        {
            notes.Add(path, $"is an object, but '{name}' is something else already; another name in names.json parts them");
            return name;
        }

        var record = found as RecordTarget ?? new RecordTarget(name);
        target.Types[name] = record;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Schema part, JsonObject properties) in Parts(schema, path))
        {
            foreach ((string property, JsonNode? node) in properties)
            {
                string key = names.Spelling("fields", property, $"{name}.{property}").Key;
                var site = new Site($"{path}.{property}", property, part.Required.Contains(property) && schema.Choices.Count == 0, IsParameter: false);
                string text = Text(node as JsonObject, site);
                if (text.Length == 0)
                    continue;
                var member = new MemberTarget(text, names.MemberName($"{name}.{property}", key.Split('|')[0]));
                Add(record, key, isNew || record.Fields.ContainsKey(key) ? member : Optional(member));
                seen.Add(key);
            }
        }

        // A member that one of several schemas lacks may be absent.
        if (!isNew)
        {
            foreach (string key in record.Fields.Keys.Where(key => !seen.Contains(key)).ToList())
                record.Fields[key] = Optional(record.Fields[key]);
        }

        return name;
    }

    /// <summary>Adds a value to an enum; all its spellings become one.</summary>
    public void Value(string enumName, string kind, string value)
    {
        if (!target.Types.TryGetValue(enumName, out TypeTarget? found))
            target.Types[enumName] = found = new EnumTarget(enumName);
        string key = names.Spelling(kind, value, $"{enumName}.{value}").Key;
        if (found is EnumTarget list)
            list.Values.TryAdd(key, names.MemberName($"{enumName}.{value}", key.Split('|')[0]));
    }

    private IEnumerable<(Schema Part, JsonObject Properties)> Parts(Schema schema, string path)
    {
        yield return (schema, schema.Properties);
        foreach (JsonObject choice in schema.Choices)
        {
            Schema part = schemas.Read(choice, path);
            yield return (part, part.Properties);
        }
    }

    private static void Add(RecordTarget record, string key, MemberTarget member)
    {
        if (!record.Fields.TryGetValue(key, out MemberTarget? known))
            record.Fields[key] = member;
        else if (Optional(known).Type == Optional(member).Type)
            record.Fields[key] = known.Type.Contains('?', StringComparison.Ordinal) ? known : member;
    }

    private static MemberTarget Optional(MemberTarget member)
    {
        if (member.Type.Contains('?', StringComparison.Ordinal))
            return member;
        int space = member.Type.IndexOf(' ', StringComparison.Ordinal);
        return member with { Type = space < 0 ? member.Type + "?" : member.Type[..space] + "?" + member.Type[space..] };
    }

    private string Leaf(Schema schema, string path, Site site, bool isList, bool isGiven)
    {
        if (schema.Values.Count > 0)
            return isGiven ? "string" : Enum(schema, path, site);
        if (schema.Choices.Count > 1 && schema.Name is not null && names.Union(schema.Name) is { } union)
            return new UnionBuilder(schemas, names, target, this).Build(schema, union);
        if (schema.IsObject || schema.Choices.Any(choice => schemas.Read(choice, path).IsObject))
            return isGiven ? "json" : Record(schema, path, NameOf(path, site, isList));
        return schema.Name is not null && names.Type(schema.Name) is { } id ? id : Scalar(schema, path);
    }

    private string Scalar(Schema schema, string path)
    {
        string[] kinds = schema.Choices.Count == 0 ? [Kind(schema)] : [.. schema.Choices.Select(choice => Kind(schemas.Read(choice, path))).Distinct()];
        if (kinds.Length == 1)
            return kinds[0];

        // A number that may come as text is read from either.
        if (kinds.Length == 2 && kinds.Contains("string") && kinds.FirstOrDefault(kind => kind is "int" or "long" or "double") is { } number)
            return number;
        notes.Add(path, $"is one of {string.Join(", ", kinds)}, which is kept as free JSON");
        return "json";
    }

    private static string Kind(Schema schema) => (schema.Type, schema.Format) switch
    {
        ("integer", "int32") => "int",
        ("integer", _) => "long",
        ("number", _) => "double",
        ("boolean", _) => "bool",
        ("string", "date-time") => "time iso_ms",
        ("string", "binary" or "byte") => "bytes",
        ("string", _) => "string",
        _ => "json",
    };

    private string Enum(Schema schema, string path, Site site)
    {
        string name = names.Enum(site.Path, site.Member) ?? (schema.Name is null ? NameOf(path, site, isList: true) : names.Type(schema.Name) ?? names.DefaultType(schema.Name));
        foreach (string value in schema.Values)
            Value(name, "values", value);
        return name;
    }

    private string NameOf(string path, Site site, bool isList)
    {
        if (names.Type(path) is { } name)
            return name;
        int dot = path.LastIndexOf('.');
        if (dot < 0)
            return names.DefaultType(Words.Pascal(path));
        string own = Words.Pascal(path[(dot + 1)..]);
        return NameOf(path[..dot], site, isList: false) + (isList ? Words.Singular(own) : own);
    }

    /// <summary><c>time iso_ms</c> becomes <c>time[]? iso_ms</c>: lists and question marks stand behind the name.</summary>
    private string Compose(string text, string lists, bool nullable, Schema outer, Site site)
    {
        if (text == "-")
            return "";
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        string name = space < 0 ? text : text[..space];
        string rest = space < 0 ? "" : text[space..];
        if (name == "const")
            return text;
        if (name.EndsWith('!'))
            (name, nullable) = (name[..^1], false);
        if (name.EndsWith('?'))
            (name, nullable) = (name[..^1], true);
        if (name.EndsWith("[]", StringComparison.Ordinal))
            lists = "";
        if ((!site.IsParameter || site.IsJson) && numericIds.Contains(name.Replace("[]", "", StringComparison.Ordinal)))
            rest += " as string";
        if (site.IsParameter && !site.IsJson && rest == " iso_ms")
            rest = " iso";
        return name + lists + (nullable ? "?" : "") + rest + (site.IsParameter ? Range(name, lists, outer) + Default(name, lists, outer) : "");
    }

    private static string Range(string name, string lists, Schema schema)
    {
        (double? min, double? max) = lists.Length > 0 ? (schema.Number("minItems"), schema.Number("maxItems"))
            : name is "int" or "long" or "double" ? (schema.Number("minimum"), schema.Number("maximum"))
            : name is "string" ? (null, schema.Number("maxLength")) : (null, null);
        if (lists.Length > 0 && max is null)
            return "";
        return min is null && max is null ? "" : $" {Bound(min)}..{Bound(max)}";
    }

    private static string Default(string name, string lists, Schema schema) =>
        lists.Length == 0 && name is not "string" && schema.Json["default"] is JsonValue value && value.ToString().Length > 0 ? " = " + value : "";

    private static string Bound(double? value) => value?.ToString("0", CultureInfo.InvariantCulture) ?? "";
}

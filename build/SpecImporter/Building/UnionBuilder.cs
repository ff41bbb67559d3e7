using System.Text.Json.Nodes;
using SpecImporter.Document;
using SpecImporter.Names;

namespace SpecImporter.Building;

/// <summary>A choice of objects that names.json calls a union.</summary>
internal sealed class UnionBuilder(SchemaReader schemas, NameTable names, Target target, TypeBuilder types)
{
    /// <summary>The text of the union's type.</summary>
    /// <param name="union">What names.json says: <c>name</c>, <c>by</c>, and <c>wraps</c> for cases that are types of their own.</param>
    public string Build(Schema schema, JsonObject union)
    {
        string name = union["name"]!.GetValue<string>();
        string by = union["by"]!.GetValue<string>();
        bool isKey = by == "key";
        var result = new UnionTarget(name, isKey ? "key" : "sibling");
        target.Types[name] = result;
        if (isKey)
        {
            foreach (JsonObject choice in schema.Choices)
            {
                foreach ((string key, _) in schemas.Read(choice, name).Properties)
                    result.Cases[key] = Case(choice, union);
            }

            return name;
        }

        foreach ((string tag, JsonNode? reference) in schema.Json["discriminator"]?["mapping"] as JsonObject ?? [])
            result.Cases[tag] = Case(new JsonObject { ["$ref"] = reference!.GetValue<string>() }, union);
        return $"{name} by {by}";
    }

    private string Case(JsonObject choice, JsonObject union)
    {
        string schemaName = SchemaReader.NameOf(choice) ?? throw new ImportException($"A case of {union["name"]} has no name.");
        Schema schema = schemas.Read(choice, schemaName);
        string type = types.Record(schema, schemaName, names.Type(schemaName) ?? names.DefaultType(schemaName));
        if (union["wraps"]?[schemaName]?.GetValue<string>() is not { } wrapper)
            return type;
        target.Types[wrapper] = new WrapperTarget(wrapper, type);
        return wrapper;
    }
}

using System.Text.Json.Nodes;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Cli.Calls;

/// <summary>Objects put together from <c>a.b.c=value</c>.</summary>
internal static class ObjectMembers
{
    /// <summary>Puts a value at a path into an object of a record.</summary>
    /// <param name="json">The object.</param>
    /// <param name="endpoint">For messages, and for the types.</param>
    /// <param name="entry">The record.</param>
    /// <param name="path">Wire names with points between, inside of the record.</param>
    /// <param name="whole">All that the user wrote, for messages.</param>
    /// <param name="value">The value as it was written.</param>
    /// <exception cref="UsageException">The record has no such member, or the value does not fit.</exception>
    public static void Set(JsonObject json, CatalogEndpoint endpoint, TypeEntry entry, string path, string whole, string value)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        string name = dot < 0 ? path : path[..dot];
        var record = (RecordSpec)entry.Type;
        FieldSpec field = record.Fields.FirstOrDefault(one => one.WireName == name || one.Aliases.Contains(name))
            ?? throw new UsageException($"{endpoint.Name} takes no '{whole}': a {record.Name} has no '{name}'.{Suggestion.For(name, record.Fields.Select(one => one.WireName), $" It has {string.Join(", ", record.Fields.Select(one => one.WireName))}.")}");
        if (dot < 0)
        {
            var input = new EndpointInput(whole, field.Type, entry.File, null, ParameterLocation.Json, []);
            JsonNode? given = new JsonValues(endpoint).Of(input, [value]);
            if (!json.ContainsKey(field.WireName))
                json[field.WireName] = given;
            else if (json[field.WireName] is JsonArray before && given is JsonArray more)
                more.ToList().ForEach(item => before.Add(item?.DeepClone()));
            else
                throw new UsageException($"{whole} is given twice, but a {record.Name} takes one. Leave one of them out.");
            return;
        }

        if (endpoint.Catalog.Types.Find(entry.File, field.Type) is not { Type: RecordSpec } inner)
            throw new UsageException($"{endpoint.Name} takes no '{whole}': {name} is no object. Give {whole[..^(path.Length - dot)]} as a whole.");
        if (json[field.WireName] is not JsonObject inside)
            json[field.WireName] = inside = [];
        Set(inside, endpoint, inner, path[(dot + 1)..], whole, value);
    }
}

using System.Text.Json.Nodes;
using SpecImporter.Building;
using SpecImporter.Names;

namespace SpecImporter.Specs;

/// <summary>What the specs have and the document has not, unless names.json says that it is meant.</summary>
internal static class Surplus
{
    public static IEnumerable<string> Find(SpecFolder folder, Target target, NameTable names)
    {
        Dictionary<(string?, string), EndpointTarget> endpoints = target.Endpoints.ToDictionary(endpoint => ((string?)endpoint.Chapter, endpoint.Method));
        foreach (SpecFile file in folder.Files)
        {
            foreach ((string method, JsonNode? json) in file.Json["endpoints"] as JsonObject ?? [])
            {
                if (!endpoints.TryGetValue((file.Chapter, method), out EndpointTarget? endpoint))
                {
                    if (!IsMeant(names, file.Chapter!, method))
                        yield return $"operation {file.Chapter}.{method} is beyond the document";
                    continue;
                }

                foreach (string found in Parameters(endpoint, (JsonObject)json!).Where(name => !IsMeant(names, $"{endpoint.Chapter}.{method}", name)))
                    yield return $"{endpoint.Chapter}.{method}: parameter {found} is beyond the document";
            }

            foreach ((string type, JsonNode? json) in file.Json["types"] as JsonObject ?? [])
            {
                foreach (string found in Type(type, json!, target).Where(name => !IsMeant(names, type, name)))
                    yield return found.Length == 0 ? $"type {type} is beyond the document" : $"type {type}: {found} is beyond the document";
            }
        }
    }

    private static bool IsMeant(NameTable names, string owner, string member) =>
        names.Beyond.Any(one => one == owner || one == $"{owner}.{member}" || one == $"{owner}.*" || member.Split('|').Any(spelling => one == $"{owner}.{spelling}"));

    private static IEnumerable<string> Parameters(EndpointTarget endpoint, JsonObject json)
    {
        foreach (string place in new[] { "path", "query", "header", "json", "multipart" })
        {
            JsonObject wanted = Keys(endpoint.Parameters.GetValueOrDefault(place)?.Keys);
            foreach ((string key, _) in json[place] as JsonObject ?? [])
            {
                if (TypeMerge.Key(wanted, key) is null)
                    yield return key;
            }
        }
    }

    private static IEnumerable<string> Type(string name, JsonNode json, Target target)
    {
        if (!target.Types.TryGetValue(name, out TypeTarget? wanted))
            return [""];
        (JsonObject keys, IEnumerable<string> found) = wanted switch
        {
            RecordTarget record => (Keys(record.Fields.Keys), Names(json["fields"])),
            EnumTarget values => (Keys(values.Values.Keys), Names(json is JsonArray ? json : json["enum"])),
            UnionTarget union => (Keys(union.Cases.Keys), Names(json["cases"])),
            _ => ([], []),
        };
        return found.Where(key => TypeMerge.Key(keys, key) is null);
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject json => json.Select(member => member.Key),
        JsonArray list => list.Select(item => item!.GetValue<string>()),
        _ => [],
    };

    private static JsonObject Keys(IEnumerable<string>? keys) => new((keys ?? []).Select(key => KeyValuePair.Create(key, (JsonNode?)null)));
}

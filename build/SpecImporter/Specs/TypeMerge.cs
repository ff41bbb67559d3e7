using System.Text.Json.Nodes;
using SpecImporter.Building;

namespace SpecImporter.Specs;

/// <summary>Brings one type, or one member, up to what a document wants.</summary>
internal static class TypeMerge
{
    public static void Apply(JsonObject types, TypeTarget target, List<string> changes)
    {
        switch (target)
        {
            case RecordTarget record:
                JsonObject fields = Part(types, record.Name, "fields");
                foreach ((string key, MemberTarget member) in record.Fields)
                    Member(fields, key, member, $"type {record.Name}: member", changes);
                break;
            case EnumTarget values:
                Enum(types, values, changes);
                break;
            case UnionTarget union:
                Cases(types, union, changes);
                break;
            case WrapperTarget wrapper when !types.ContainsKey(wrapper.Name):
                types[wrapper.Name] = new JsonObject { ["wraps"] = wrapper.Wrapped };
                break;
        }
    }

    /// <summary>A field or parameter. Its text is the document's; the rest stays.</summary>
    public static void Member(JsonObject members, string key, MemberTarget wanted, string what, List<string> changes)
    {
        string? known = Key(members, key);
        if (known is null)
        {
            changes.Add($"{what} {key} is missing");
            members[key] = wanted.Name is null ? wanted.Type : new JsonObject { ["type"] = wanted.Type, ["name"] = wanted.Name };
            return;
        }

        var detailed = members[known] as JsonObject;
        string text = detailed is null ? members[known]!.GetValue<string>() : detailed["type"]!.GetValue<string>();
        if (text == wanted.Type)
            return;
        changes.Add($"{what} {key} is '{text}', the document says '{wanted.Type}'");
        if (detailed is null)
            members[known] = wanted.Type;
        else
            detailed["type"] = wanted.Type;
    }

    /// <summary>The key that has any of a name's spellings.</summary>
    public static string? Key(JsonObject members, string key) =>
        members.ContainsKey(key) ? key : members.Select(member => member.Key).FirstOrDefault(known => known.Split('|', '&').Intersect(key.Split('|')).Any());

    private static JsonObject Part(JsonObject types, string name, string part)
    {
        if (types[name] is not JsonObject type)
            types[name] = type = [];
        if (type[part] is not JsonObject found)
            type[part] = found = [];
        return found;
    }

    private static void Enum(JsonObject types, EnumTarget target, List<string> changes)
    {
        bool isPlain = target.Values.Values.All(name => name is null);
        types[target.Name] ??= isPlain ? new JsonArray() : new JsonObject { ["enum"] = new JsonObject() };
        JsonNode list = types[target.Name] is JsonObject detailed ? detailed["enum"]! : types[target.Name]!;
        foreach ((string key, string? name) in target.Values)
        {
            if (list is JsonObject values ? Key(values, key) is not null : Has((JsonArray)list, key))
                continue;
            changes.Add($"type {target.Name}: value {key} is missing");
            if (list is JsonArray plain && name is null)
                plain.Add(key);
            else
                Open(types, target.Name, ref list)[key] = name is null ? "" : new JsonObject { ["name"] = name };
        }
    }

    /// <summary>The list of values as an object, which can say more about each.</summary>
    private static JsonObject Open(JsonObject types, string name, ref JsonNode list)
    {
        if (list is JsonObject values)
            return values;
        var opened = new JsonObject();
        foreach (JsonNode? value in (JsonArray)list)
            opened[value!.GetValue<string>()] = "";
        if (types[name] is JsonObject detailed)
            detailed["enum"] = opened;
        else
            types[name] = new JsonObject { ["enum"] = opened };
        list = opened;
        return opened;
    }

    private static bool Has(JsonArray list, string key) =>
        list.Any(item => item!.GetValue<string>().Split('|').Intersect(key.Split('|')).Any());

    private static void Cases(JsonObject types, UnionTarget union, List<string> changes)
    {
        if (types[union.Name] is not JsonObject type)
            types[union.Name] = type = new JsonObject { ["union"] = union.Form };
        if (type["cases"] is not JsonObject cases)
            type["cases"] = cases = [];
        foreach ((string tag, string caseType) in union.Cases)
        {
            if (cases[tag]?.GetValue<string>() == caseType)
                continue;
            changes.Add($"type {union.Name}: case {tag} {(cases.ContainsKey(tag) ? $"is {cases[tag]}, the document says {caseType}" : "is missing")}");
            cases[tag] = caseType;
        }
    }
}

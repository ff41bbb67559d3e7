using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SpecImporter.Building;
using SpecImporter.Names;

namespace SpecImporter.Specs;

/// <summary>Which file a type lives in: where it is already; with the one chapter that needs it; or where names.json puts what many need.</summary>
internal sealed partial class TypeHomes
{
    private readonly SpecFolder _folder;
    private readonly NameTable _names;
    private readonly Dictionary<string, HashSet<string>> _users = new(StringComparer.Ordinal);

    public TypeHomes(SpecFolder folder, Target target, NameTable names)
    {
        _folder = folder;
        _names = names;
        foreach (EndpointTarget endpoint in target.Endpoints)
        {
            IEnumerable<string> texts = endpoint.Parameters.Values.SelectMany(place => place.Values).Select(member => member.Type)
                .Append(endpoint.Facts["returns"].ToString());
            foreach (string text in texts)
                Follow(text, endpoint.Chapter, target);
        }

        // Selections are shared by design: their groups are.
        foreach ((string _, MemberTarget member) in target.Groups.Values)
            Follow(member.Type, "", target);
    }

    public SpecFile FileOf(string type)
    {
        if (_folder.Find("types", type) is { } found)
            return found.File;
        string? chapter = _users.TryGetValue(type, out HashSet<string>? users) && users.Count == 1 ? users.Single() : null;
        string name = chapter switch
        {
            null => _names.Home(type),
            "" => "fields.json",
            _ => Words.Snake(chapter).Replace('_', '-') + ".json",
        };
        string up = name.Contains('/', StringComparison.Ordinal) ? "../" : "";
        return _folder.File(name, () =>
        {
            var json = new JsonObject { ["$schema"] = $"{up}../../spec.schema.json", ["scope"] = _names.Scope };
            if (_names.Envelope is { } envelope)
                json["envelope"] = envelope;
            return json;
        });
    }

    private void Follow(string text, string chapter, Target target)
    {
        foreach (string name in TypeNames().Matches(text).Select(match => match.Value))
        {
            if (!target.Types.TryGetValue(name, out TypeTarget? type))
                continue;
            if (!_users.TryGetValue(name, out HashSet<string>? users))
                _users[name] = users = new HashSet<string>(StringComparer.Ordinal);
            if (!users.Add(chapter))
                continue;
            foreach (string inner in Inner(type))
                Follow(inner, chapter, target);
        }
    }

    private static IEnumerable<string> Inner(TypeTarget type) => type switch
    {
        RecordTarget record => record.Fields.Values.Select(field => field.Type),
        UnionTarget union => union.Cases.Values,
        WrapperTarget wrapper => [wrapper.Wrapped],
        _ => [],
    };

    [GeneratedRegex(@"\b[A-Z]\w*")]
    private static partial Regex TypeNames();
}

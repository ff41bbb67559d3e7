using System.Text.Json.Nodes;

namespace SpecImporter.Names;

/// <summary>What names.json says: good names for what the document calls otherwise, and facts that the document lacks.</summary>
internal sealed class NameTable
{
    private readonly JsonObject _root;

    private NameTable(JsonObject root) => _root = root;

    public static NameTable Parse(string text) =>
        new(JsonNode.Parse(text) as JsonObject ?? throw new ImportException("The table of names is not a JSON object."));

    /// <summary>The scope of all that is written, for instance <c>Twitter.V2</c>.</summary>
    public string Scope => Text("scope") ?? throw new ImportException("The table of names lacks 'scope'.");

    /// <summary>What tells answers of errors alone, for instance <c>data errors</c>; null when the API has none.</summary>
    public string? Envelope => Text("envelope");

    /// <summary>Files that the import leaves alone.</summary>
    public IReadOnlyList<string> HandWritten => Texts("hand_written");

    /// <summary>What specs have on purpose and the document has not: <c>Type.member</c>, <c>Chapter.Method</c>, or either with <c>.*</c>.</summary>
    public IReadOnlyList<string> Beyond => Texts("beyond");

    /// <summary>Chapter and method of an operation.</summary>
    public (string Chapter, string Method) Operation(string id, string? tag)
    {
        if (Find("operations", id) is { } name)
            return (name[..name.IndexOf('.', StringComparison.Ordinal)], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        string chapter = Find("chapters", tag ?? "") ?? Words.Pascal(tag ?? "Further");
        return (chapter, WithoutPost(Words.Pascal(id)));
    }

    /// <summary>The sentence about a new chapter.</summary>
    public string? ChapterDoc(string chapter) => Find("chapter_docs", chapter);

    /// <summary>The type of a schema, or of an object at a path of the document.</summary>
    public string? Type(string path) => Find("types", path);

    /// <summary>The type of a schema that the table says nothing about.</summary>
    public string DefaultType(string schema)
    {
        JsonObject prefixes = _root["prefixes"] as JsonObject ?? [];
        string? prefix = prefixes.Select(one => one.Key).Where(key => schema.StartsWith(key, StringComparison.Ordinal)).MaxBy(key => key.Length);
        if (prefix is not null)
            schema = prefixes[prefix]!.GetValue<string>() + schema[prefix.Length..];
        return WithoutPost(schema.Replace("ResponseData", "Result", StringComparison.Ordinal));
    }

    public string? Answer(string operation) => Find("answers", operation);

    /// <summary>The enum at a path, or of a member wherever it stands.</summary>
    public string? Enum(string path, string member) => Find("enums", path) ?? Find("enums", member);

    /// <summary>The text of a type, without what a list or an optional member adds.</summary>
    public string? Member(string path, string member) => Find("members", path) ?? Find("members", member);

    /// <summary>The stem of a selection: <c>tweet</c> for <c>post.fields</c>.</summary>
    public string? Selection(string key) => Find("selections", key);

    public JsonObject? Union(string schema) => _root["unions"]?[schema] as JsonObject;

    /// <summary>The file for a type that several chapters use.</summary>
    public string Home(string type)
    {
        JsonObject homes = _root["homes"] as JsonObject ?? [];
        string? prefix = homes.Select(one => one.Key).Where(key => type.StartsWith(key, StringComparison.Ordinal)).MaxBy(key => key.Length);
        return prefix is null ? "types/shared.json" : homes[prefix]!.GetValue<string>();
    }

    /// <summary>The C# name where it is not what the generator would make of the wire name; null where it is.</summary>
    public string? MemberName(string path, string wireName)
    {
        if ((Find("member_names", path) ?? Find("member_names", wireName)) is { } name)
            return name;
        string made = Words.Pascal(wireName);
        string wanted = WithoutPost(made);
        return wanted == made ? null : wanted;
    }

    /// <summary>All spellings of a name, <c>old|new</c>, and whether this is the second one.</summary>
    /// <param name="kind"><c>fields</c>, <c>expansions</c> or <c>parameters</c>.</param>
    public (string Key, bool IsSecond) Spelling(string kind, string wireName, string path = "")
    {
        JsonObject table = _root["spellings"]?[kind] as JsonObject ?? [];
        if (Texts("exact").Contains(path))
            return (wireName, false);
        if (table[wireName]?.GetValue<string>() is { } old)
            return ($"{old}|{wireName}", true);
        string? second = table.FirstOrDefault(one => one.Value!.GetValue<string>() == wireName).Key;
        return (second is null ? wireName : $"{wireName}|{second}", false);
    }

    private static string WithoutPost(string name) => Words.Replace(name, ("Repost", "Retweet"), ("Reposts", "Retweets"), ("Reposted", "Retweeted"), ("Post", "Tweet"), ("Posts", "Tweets"));

    private string? Find(string section, string key) => (_root[section] as JsonObject)?[key]?.GetValue<string>();

    private string? Text(string name) => _root[name]?.GetValue<string>();

    private string[] Texts(string name) => [.. (_root[name] as JsonArray ?? []).Select(one => one!.GetValue<string>())];
}

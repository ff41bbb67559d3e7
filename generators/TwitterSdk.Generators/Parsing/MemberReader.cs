using System;
using System.Collections.Generic;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>Reads the members of one object and reports those that are unknown or of the wrong kind.</summary>
internal sealed class MemberReader
{
    private readonly JsonObject _json;
    private readonly string _owner;
    private readonly ProblemList _problems;

    /// <param name="owner">What the object is, as a message says it: "an endpoint".</param>
    /// <param name="known">The members that it may have.</param>
    public MemberReader(JsonObject json, string owner, ProblemList problems, string[] known)
    {
        _json = json;
        _owner = owner;
        _problems = problems;
        foreach (JsonMember member in json.Members)
        {
            string name = member.Name.Value;
            if (Array.IndexOf(known, name) < 0)
                problems.Add(SyntaxRules.UnknownMember, member.Name.Range, name, owner, Suggestion.For(name, known, " Remove it."));
        }
    }

    public ProblemList Problems => _problems;

    public bool Has(string name) => _json.Find(name) is not null;

    public JsonNode? Node(string name) => _json.Find(name)?.Value;

    public JsonText? Text(string name) => Node(name) is { } node ? AsText(node, name) : null;

    /// <summary>The text of a member, trimmed; null when it is absent or empty.</summary>
    public string? Words(string name) => Text(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public TextSlice? Slice(string name) => Text(name) is { } text ? new TextSlice(text).Trim() : null;

    public bool Flag(string name)
    {
        JsonNode? node = Node(name);
        if (node is null or JsonWord { Value: not null })
            return node is JsonWord { Value: true };
        ReportKind(node, name, "true or false");
        return false;
    }

    public int? Number(string name)
    {
        JsonNode? node = Node(name);
        if (node is null)
            return null;
        if (node is JsonNumber { AsInt32: { } number })
            return number;
        ReportKind(node, name, "a whole number");
        return null;
    }

    public JsonObject? Object(string name)
    {
        JsonNode? node = Node(name);
        if (node is null or JsonObject)
            return node as JsonObject;
        ReportKind(node, name, "an object");
        return null;
    }

    /// <summary>The members of a member that is an object; none when it is absent.</summary>
    public IReadOnlyList<JsonMember> Members(string name) => Object(name)?.Members ?? [];

    /// <summary>The items of a member that is an array of texts; none when it is absent.</summary>
    public List<JsonText> Texts(string name)
    {
        var texts = new List<JsonText>();
        JsonNode? node = Node(name);
        if (node is JsonArray array)
        {
            foreach (JsonNode item in array.Items)
            {
                if (AsText(item, name) is { } text)
                    texts.Add(text);
            }
        }
        else if (node is not null)
        {
            ReportKind(node, name, "an array of texts");
        }

        return texts;
    }

    public void ReportMissing(string what, TextRange range, string name, string example) =>
        _problems.Add(SyntaxRules.MissingMember, range, what, name, example);

    private JsonText? AsText(JsonNode node, string name)
    {
        if (node is JsonText text)
            return text;
        ReportKind(node, name, "text");
        return null;
    }

    private void ReportKind(JsonNode node, string name, string expected) =>
        _problems.Add(SyntaxRules.WrongKind, node.Range, "'" + name + "' of " + _owner, expected, node.Kind);
}

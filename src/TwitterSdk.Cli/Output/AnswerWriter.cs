using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwitterSdk.Cli.Output;

/// <summary>Writes JSON answers: for people at a terminal, one a line for pipes.</summary>
/// <param name="host">Where to.</param>
/// <param name="options">How.</param>
/// <param name="secrets">Members whose values are not shown.</param>
internal sealed class AnswerWriter(CliHost host, AnswerOptions options, IReadOnlySet<string> secrets)
{
    private const string Hidden = "***";

    // A stream has no end at which a wrong name could be told.
    private const int Enough = 10;

    private static readonly JsonWriterOptions s_line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions s_page = s_line with { Indented = true };

    // Chosen fields that no item had yet, and what there is instead.
    private readonly HashSet<string> _missing = new(options.Fields, StringComparer.Ordinal);
    private JsonElement? _anItem;
    private int _items;

    /// <summary>Writes a whole answer; chosen fields are those of its items.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="items">Where its items are; null when the answer is one itself, or a list.</param>
    public void Write(JsonElement answer, string? items)
    {
        if (options.Fields.Count == 0)
        {
            Show(answer, indented: host.IsTerminal && !options.Json);
            return;
        }

        JsonElement chosen = items is null ? answer : JsonPaths.Find(answer, items) ?? answer;
        if (chosen.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in chosen.EnumerateArray())
                WriteFields(item);
        }
        else
        {
            WriteFields(chosen);
        }
    }

    /// <summary>Writes one item on a line of its own.</summary>
    public void WriteItem(JsonElement item)
    {
        if (options.Fields.Count == 0)
            Show(item, indented: false);
        else
            WriteFields(item);
    }

    /// <summary>Tells on standard error of chosen fields that no item had: an empty column says too little about a wrong name.</summary>
    public void TellMissing()
    {
        if (_anItem is not { ValueKind: JsonValueKind.Object } item || _missing.Count == 0)
            return;
        string members = string.Join(", ", item.EnumerateObject().Select(static member => member.Name));
        foreach (string field in options.Fields.Where(_missing.Contains))
            host.Tell($"{(_items < Enough ? "No item" : $"None of the first {_items} items")} has '{field}'. The first one has: {members}.");
        _missing.Clear();
    }

    private void WriteFields(JsonElement item)
    {
        _anItem ??= item.Clone();
        if (_missing.Count > 0)
        {
            _missing.RemoveWhere(field => JsonPaths.Find(item, field) is not null);
            if (++_items == Enough)
                TellMissing();
        }

        if (options.Json)
        {
            var chosen = new JsonObject();
            foreach (string field in options.Fields)
                chosen[field] = JsonPaths.Find(item, field) is { } value ? JsonNode.Parse(Shown(field, value).GetRawText()) : null;
            host.Out.WriteLine(Text(writer => chosen.WriteTo(writer), s_line));
            return;
        }

        host.Out.WriteLine(string.Join('\t', options.Fields.Select(field => JsonPaths.Find(item, field) is { } value ? Cell(Shown(field, value)) : "")));
    }

    private void Show(JsonElement json, bool indented)
    {
        if (options.Raw && (secrets.Count == 0 || options.ShowSecrets))
            host.Out.WriteLine(json.GetRawText());
        else if (secrets.Count == 0 || options.ShowSecrets)
            host.Out.WriteLine(Text(json.WriteTo, indented ? s_page : s_line));
        else
            host.Out.WriteLine(Text(writer => Mask(JsonNode.Parse(json.GetRawText()))?.WriteTo(writer), indented ? s_page : s_line));
    }

    private JsonElement Shown(string field, JsonElement value)
    {
        if (options.ShowSecrets || secrets.Count == 0)
            return value;
        if (field.Split('.').Any(secrets.Contains))
            return JsonElement.Parse($"\"{Hidden}\"");
        return value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? JsonElement.Parse(Mask(JsonNode.Parse(value.GetRawText()))!.ToJsonString()) : value;
    }

    private JsonNode? Mask(JsonNode? json)
    {
        if (json is JsonArray array)
        {
            foreach (JsonNode? item in array)
                Mask(item);
        }
        else if (json is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members.ToArray())
            {
                if (value is not null && secrets.Contains(name))
                    members[name] = Hidden;
                else
                    Mask(value);
            }
        }

        return json;
    }

    /// <summary>Text that stays in its cell.</summary>
    private static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => PlainText.Line(value.GetString()!),
        JsonValueKind.Null => "",
        JsonValueKind.Object or JsonValueKind.Array => Text(value.WriteTo, s_line),
        _ => value.GetRawText(),
    };

    private static string Text(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}

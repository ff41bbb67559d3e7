using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpecImporter.Specs;

/// <summary>Writes specs as people do: one fact a line, what is short on one line.</summary>
internal static class SpecWriter
{
    private const int Width = 128;

    /// <summary>Endpoints and the sections of a file are never squeezed into a line.</summary>
    private const int AlwaysOpen = 1;

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject json)
    {
        var text = new StringBuilder();
        Write(text, json, 0, 0, isEndpoint: false);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth, int column, bool isEndpoint)
    {
        string line = Line(node);
        bool fits = column + line.Length + 1 <= Width && depth > AlwaysOpen && !isEndpoint;
        if (fits || node is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 }))
        {
            text.Append(line);
            return;
        }

        string indent = new(' ', (depth + 1) * 2);
        bool isObject = node is JsonObject;
        text.Append(isObject ? '{' : '[').Append('\n');
        int left = isObject ? ((JsonObject)node).Count : ((JsonArray)node).Count;
        if (node is JsonArray { } list && list.All(item => item is JsonValue))
        {
            Fill(text, list, indent);
        }
        else
        {
            foreach ((string? name, JsonNode? value) in Members(node))
            {
                string head = name is null ? "" : $"{Quote(name)}: ";
                text.Append(indent).Append(head);
                Write(text, value, depth + 1, indent.Length + head.Length, isEndpoint: depth == 1 && (value as JsonObject)?["http"] is not null);
                text.Append(--left > 0 ? ",\n" : "\n");
            }
        }

        text.Append(' ', depth * 2).Append(isObject ? '}' : ']');
    }

    /// <summary>Texts beside each other, as many as fit.</summary>
    private static void Fill(StringBuilder text, JsonArray list, string indent)
    {
        int column = 0;
        for (int i = 0; i < list.Count; i++)
        {
            string item = Line(list[i]) + (i < list.Count - 1 ? "," : "");
            if (column > 0 && column + 1 + item.Length > Width)
            {
                text.Append('\n');
                column = 0;
            }

            text.Append(column == 0 ? indent : " ").Append(item);
            column += item.Length + (column == 0 ? indent.Length : 1);
        }

        text.Append('\n');
    }

    private static IEnumerable<(string? Name, JsonNode? Value)> Members(JsonNode node) => node is JsonObject json
        ? json.Select(member => ((string?)member.Key, member.Value))
        : ((JsonArray)node).Select(item => ((string?)null, item));

    private static string Line(JsonNode? node) => node switch
    {
        JsonObject { Count: 0 } => "{}",
        JsonObject json => $"{{ {string.Join(", ", json.Select(member => $"{Quote(member.Key)}: {Line(member.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(Line))}]",
        null => "null",
        _ => node.ToJsonString(s_plain),
    };

    private static string Quote(string name) => JsonSerializer.Serialize(name, s_plain);
}

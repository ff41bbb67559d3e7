using System.Text;
using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>Documents, and a second opinion about them.</summary>
internal static class JsonSamples
{
    public const string Gadgets = """
        [{"id":1050118621198921728,"id_str":"1050118621198921728","name":"caf\u00e9 \u2603 \ud83d\ude00 \"quoted\" \\ \/ \b\f\n\r\t",
        "color":"red","count":-12,"ratio":1.5e-3,"live":true,"made_at":"Wed Oct 10 20:19:24 +0000 2018","day":"2018-10-10",
        "owner":{"name":"Zoë 😀","age":41,"email":null},"parts":[{"id":2,"parts":[{"id":3},{"id":4,"x":[[],{},[{"a":[1,2.5,-0]}]]}]}],
        "numbers":[1,-2,9223372036854775807,-9223372036854775808,0],"labels":{"a":"1","b b":"2","":"3"},
        "raw":{"any": [1, {"thing":null}]},"parent":5,"maybe_id":null,"maybe_owner":null,"maybe_live":false,
        "unknown":{"deep":[true,false,null,"\u005c"]},"other":1E+2},
        {}]
        """;

    /// <summary>Whether System.Text.Json takes the document, text included.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = JsonCursor.MaxDepth });
        try
        {
            while (reader.Read())
            {
                // The reader checks the bytes of text only when it is asked for them.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                    && !System.Text.Unicode.Utf8.IsValid(reader.ValueSpan))
                    return false;
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether the cursor takes the document.</summary>
    public static bool IsJsonToCursor(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var json = new JsonCursor(utf8);
            json.Skip();
            json.End();
            return true;
        }
        catch (JsonReadException)
        {
            return false;
        }
    }

    /// <summary>Whether the document can be read as gadgets.</summary>
    public static bool IsJsonToModel(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var json = new JsonCursor(utf8, new JsonReadContext { OnMismatch = static _ => { } });
            json.ReadList<Gadget>();
            json.End();
            return true;
        }
        catch (JsonReadException)
        {
            return false;
        }
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A cursor's answer for one value, with what was reported; the same at the end of a document and far from it, where more is read at once.</summary>
    public static (T Value, long Mismatches) Read<T>(string json, JsonRead<T> read)
    {
        (T Value, long Mismatches) atEnd = ReadOnce(Utf8(json), read);
        Assert.That(ReadOnce(Utf8(json + new string(' ', 64)), read), Is.EqualTo(atEnd), "far from the end");
        return atEnd;
    }

    private static (T Value, long Mismatches) ReadOnce<T>(byte[] utf8, JsonRead<T> read)
    {
        var context = new JsonReadContext();
        var cursor = new JsonCursor(utf8, context);
        var value = read(ref cursor);
        cursor.End();
        return (value, context.Mismatches);
    }
}

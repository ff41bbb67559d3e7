using System.Globalization;
using System.Text;
using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>
/// Documents that were changed at random in several places. A few thousand by default; TWITTERSDK_FUZZ_COUNT asks for more, and
/// TWITTERSDK_FUZZ_SEED repeats a run.
/// </summary>
internal sealed class JsonFuzzTests
{
    private const int UsualCount = 8000;

    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\u00e9", "\\/", "null", "true", "false", "-", "0", "1e", ".5", "\"id\":", "\"id_str\":\"1\",",
        "\"parts\":[{}]", " ", "\n", "\t", "\0", "\u001f", "é", "😀", "//", "NaN", "123456789012345678901234567890",
    ];

    private static readonly byte[][] s_seeds =
    [
        JsonSamples.Utf8(JsonSamples.Gadgets),
        [.. "[{\"name\":\""u8, .. Encoding.UTF8.GetBytes(new string('a', 70) + "é\\n😀" + new string('b', 40)), .. "\",\"labels\":{\"a\":\"1\"}}]"u8],
        JsonSamples.Utf8(string.Concat(Enumerable.Repeat("[{\"parts\":", 60)) + "[]" + string.Concat(Enumerable.Repeat("}]", 60))),
        JsonSamples.Utf8("[{\"numbers\":[0,-0,1e5,-1.5E-3,9223372036854775807,18446744073709551616,0.1]},{\"raw\":\"\\\\\\\"\"}]"),
    ];

    [Test]
    public void Whatever_System_Text_Json_refuses_is_refused_and_whatever_it_takes_is_taken()
    {
        int seed = Setting("TWITTERSDK_FUZZ_SEED") ?? Environment.TickCount;
        int count = Setting("TWITTERSDK_FUZZ_COUNT") ?? UsualCount;
        var random = new Random(seed);
        for (int at = 0; at < count; at++)
        {
            byte[] utf8 = Changed(random);
            bool expected = JsonSamples.IsJson(utf8);
            if (JsonSamples.IsJsonToCursor(utf8) != expected || JsonSamples.IsJsonToModel(utf8) != expected)
                Assert.Fail($"TWITTERSDK_FUZZ_SEED={seed}, document {at}: System.Text.Json says {expected} of {Convert.ToBase64String(utf8)}");
        }
    }

    [Test]
    public void What_is_read_from_a_changed_document_is_what_System_Text_Json_reads_from_it()
    {
        int seed = Setting("TWITTERSDK_FUZZ_SEED") ?? Environment.TickCount;
        int count = Setting("TWITTERSDK_FUZZ_COUNT") ?? UsualCount;
        var random = new Random(seed);
        int taken = 0;
        for (int at = 0; at < count; at++)
        {
            byte[] utf8 = Changed(random);
            if (utf8.AsSpan().StartsWith("\uFEFF"u8) || !JsonSamples.IsJson(utf8))
                continue;
            using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = JsonCursor.MaxDepth });
            var expected = new List<string>();
            try
            {
                Collect(document.RootElement, expected);
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair: System.Text.Json takes the document, but has no text for it.
                continue;
            }

            taken++;
            if (Texts(utf8) is var texts && !texts.SequenceEqual(expected))
                Assert.Fail($"TWITTERSDK_FUZZ_SEED={seed}, document {at}: {Convert.ToBase64String(utf8)} is read as {string.Join(' ', texts)}");
        }

        Assert.That(taken, Is.GreaterThan(count / 100), "documents that are still JSON");
    }

    /// <summary>A seed with one to four places changed.</summary>
    private static byte[] Changed(Random random)
    {
        List<byte> utf8 = [.. s_seeds[random.Next(s_seeds.Length)]];
        for (int changes = random.Next(1, 5); changes > 0 && utf8.Count > 0; changes--)
        {
            int at = random.Next(utf8.Count);
            int length = Math.Min(random.Next(1, 24), utf8.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    utf8[at] = (byte)random.Next(256);
                    break;
                case 1:
                    utf8[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    utf8.RemoveRange(at, length);
                    break;
                case 3:
                    utf8.InsertRange(random.Next(utf8.Count), utf8.GetRange(at, length));
                    break;
                case 4:
                    utf8.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
                    break;
                default:
                    utf8.RemoveRange(at, utf8.Count - at);
                    break;
            }
        }

        return [.. utf8];
    }

    /// <summary>All texts that are values, in order, as the cursor reads them.</summary>
    private static List<string> Texts(byte[] utf8)
    {
        var texts = new List<string>();
        var json = new JsonCursor(utf8);
        Read(ref json, utf8, texts);
        json.End();
        return texts;
    }

    private static void Read(ref JsonCursor json, byte[] utf8, List<string> texts)
    {
        // A mark tells where a value stands without reading it.
        JsonCursor look = json;
        switch (utf8[look.Mark().Start])
        {
            case (byte)'{':
                json.EnterObject();
                while (json.NextMember(out string name))
                {
                    texts.Add(name);
                    Read(ref json, utf8, texts);
                }

                break;
            case (byte)'[':
                json.EnterArray();
                while (json.NextElement())
                    Read(ref json, utf8, texts);
                break;
            case (byte)'"':
                texts.Add(json.ReadString());
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static void Collect(JsonElement json, List<string> texts)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in json.EnumerateObject())
            {
                texts.Add(member.Name);
                Collect(member.Value, texts);
            }
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement element in json.EnumerateArray())
                Collect(element, texts);
        }
        else if (json.ValueKind == JsonValueKind.String)
        {
            texts.Add(json.GetString()!);
        }
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : null;
}

using System.Text.Json;
using TwitterSdk.Text;

namespace TwitterSdk.Tests.Text;

/// <summary>The places of entities in texts that Twitter really sent.</summary>
[Category("Recorded")]
public class RecordedTextTests
{
    private int _checked;
    private int _astral;

    [Test]
    public void Indices_point_at_the_hashtags_and_mentions()
    {
        var folder = Environment.GetEnvironmentVariable("TWITTERSDK_RECORDINGS");
        if (string.IsNullOrEmpty(folder))
            Assert.Ignore("TWITTERSDK_RECORDINGS is not set.");

        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder!, "twitter"), "*.json"))
        {
            using var recording = JsonDocument.Parse(File.ReadAllBytes(path));
            if (recording.RootElement.GetProperty("api").GetString() != "v1.1" || !recording.RootElement.GetProperty("response").TryGetProperty("body", out var body))
                continue;
            if (body.GetString() is not ['[' or '{', ..] json)
                continue;
            using var answer = JsonDocument.Parse(json);
            Walk(answer.RootElement);
        }

        TestContext.Out.WriteLine($"{_checked} entities, {_astral} of them behind astral characters");
        Assert.That(_checked, Is.GreaterThan(50));
        Assert.That(_astral, Is.GreaterThan(5));
    }

    private void Walk(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
                Walk(item);
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            if ((json.TryGetProperty("full_text", out var text) || json.TryGetProperty("text", out text)) && text.ValueKind == JsonValueKind.String
                && json.TryGetProperty("entities", out var entities) && entities.ValueKind == JsonValueKind.Object)
            {
                Check(text.GetString()!, entities, "hashtags", "text", "#");
                Check(text.GetString()!, entities, "user_mentions", "screen_name", "@");
            }

            foreach (var member in json.EnumerateObject())
                Walk(member.Value);
        }
    }

    private void Check(string text, JsonElement entities, string kind, string name, string sign)
    {
        if (!entities.TryGetProperty(kind, out var list) || list.ValueKind != JsonValueKind.Array)
            return;
        foreach (var entity in list.EnumerateArray())
        {
            if (!entity.TryGetProperty("indices", out var indices) || TextRange.FromIndices([.. indices.EnumerateArray().Select(index => index.GetInt32())]) is not { } range)
                continue;
            Assert.That(range.Slice(text), Is.EqualTo(sign + entity.GetProperty(name).GetString()).IgnoreCase, text);
            _checked++;
            if (text.AsSpan(0, range.ToUtf16(text).Start.Value).IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
                _astral++;
        }
    }
}

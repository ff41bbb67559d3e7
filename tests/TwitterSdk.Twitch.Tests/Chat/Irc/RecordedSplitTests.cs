using System.Text;
using System.Text.Json;
using TwitterSdk.Twitch.Chat.Irc;

namespace TwitterSdk.Twitch.Tests.Chat.Irc;

/// <summary>The known answers of the IRC community on how lines are taken apart, where they are at hand.</summary>
public sealed class RecordedSplitTests
{
    private static IEnumerable<TestCaseData> Vectors()
    {
        if (Environment.GetEnvironmentVariable("TWITTERSDK_RECORDINGS") is not { Length: > 0 } folder)
            yield break;
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "vectors", "irc-msg-split.json")));
        foreach (JsonElement test in document.RootElement.GetProperty("tests").EnumerateArray())
            yield return new TestCaseData(test.GetProperty("input").GetString(), test.GetProperty("atoms").GetRawText()).SetArgDisplayNames(test.GetProperty("input").GetString()!);
    }

    [TestCaseSource(nameof(Vectors))]
    public void A_line_is_taken_apart_as_everybody_does(string input, string atoms)
    {
        using JsonDocument document = JsonDocument.Parse(atoms);
        JsonElement expected = document.RootElement;
        Assert.That(IrcLine.TryParse(Encoding.UTF8.GetBytes(input), out IrcLine line), Is.True);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetString(line.Command), Is.EqualTo(expected.GetProperty("verb").GetString()));
            Assert.That(line.Prefix.ToString(), Is.EqualTo(expected.TryGetProperty("source", out JsonElement source) ? source.GetString() : ""));
            Assert.That(
                line.Parameters.ToArray(),
                Is.EqualTo(expected.TryGetProperty("params", out JsonElement parameters) ? parameters.EnumerateArray().Select(each => each.GetString()) : []));
            var tags = new Dictionary<string, string>();
            foreach (IrcTag tag in line.Tags)
                tags[Encoding.UTF8.GetString(tag.Key)] = tag.ToText();
            Assert.That(tags, Is.EquivalentTo(
                expected.TryGetProperty("tags", out JsonElement wanted) ? wanted.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetString()!) : []));
        }
    }
}

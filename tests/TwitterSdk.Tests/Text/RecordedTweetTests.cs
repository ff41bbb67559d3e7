using System.Text.Json;
using TwitterSdk.Text;

namespace TwitterSdk.Tests.Text;

/// <summary>The published known answers about the length and the syntax of Tweets.</summary>
[Category("Recorded")]
public class RecordedTweetTests
{
    [TestCaseSource(nameof(Syntax))]
    public void Syntax_is_what_Twitter_takes(string kind, string text, bool expected)
    {
        var actual = kind switch
        {
            "tweets" => TweetLength.Measure(text, TweetLengthRules.V1).IsValid,
            "usernames" => TweetSyntax.IsUserName(text),
            "lists" => TweetSyntax.IsList(text),
            "hashtags" => TweetSyntax.IsHashtag(text),
            "urls" => TweetSyntax.IsUrl(text),
            "urls_without_protocol" => TweetSyntax.IsUrl(text, needsProtocol: false),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No check is known for these cases."),
        };
        Assert.That(actual, Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Lengths))]
    public void Lengths_are_what_Twitter_counts(TweetLengthRules rules, string text, int weighted, bool valid, int permillage, int displayEnd, int validEnd)
    {
        var length = TweetLength.Measure(text, rules);
        Assert.Multiple(() =>
        {
            Assert.That(length.WeightedLength, Is.EqualTo(weighted));
            Assert.That(length.IsValid, Is.EqualTo(valid));
            Assert.That(length.Permillage, Is.EqualTo(permillage));
            // There the last character counts in, and nothing is one.
            Assert.That(length.DisplayRange.End.Value, Is.EqualTo(displayEnd + 1));
            Assert.That(length.ValidRange.End.Value, Is.EqualTo(validEnd + 1));
        });
    }

    [Test]
    public void Rules_are_the_published_ones()
    {
        foreach (var (version, rules) in new[] { ("v1", TweetLengthRules.V1), ("v2", TweetLengthRules.V2), ("v3", TweetLengthRules.V3) })
        {
            if (Open($"twitter-text-config-{version}.json") is not { } json)
                Assert.Ignore("TWITTERSDK_RECORDINGS is not set.");
            else
                using (json)
                    AssertRules(json.RootElement, rules);
        }
    }

    private static void AssertRules(JsonElement json, TweetLengthRules rules)
    {
        var ranges = json.GetProperty("ranges").EnumerateArray()
            .Select(range => new TweetWeightRange(range.GetProperty("start").GetInt32(), range.GetProperty("end").GetInt32(), range.GetProperty("weight").GetInt32()));
        Assert.Multiple(() =>
        {
            Assert.That(rules.MaxWeightedLength, Is.EqualTo(json.GetProperty("maxWeightedTweetLength").GetInt32()));
            Assert.That(rules.Scale, Is.EqualTo(json.GetProperty("scale").GetInt32()));
            Assert.That(rules.DefaultWeight, Is.EqualTo(json.GetProperty("defaultWeight").GetInt32()));
            Assert.That(rules.UrlLength, Is.EqualTo(json.GetProperty("transformedURLLength").GetInt32()));
            Assert.That(rules.CountsEmojiOnce, Is.EqualTo(json.TryGetProperty("emojiParsingEnabled", out var emoji) && emoji.GetBoolean()));
            Assert.That(rules.Ranges, Is.EqualTo(ranges));
        });
    }

    private static IEnumerable<TestCaseData> Syntax()
    {
        using var json = Open("twitter-text-validate.json");
        if (json is null)
            yield break;
        foreach (var kind in json.RootElement.GetProperty("tests").EnumerateObject().Where(kind => !kind.Name.EndsWith("Test", StringComparison.Ordinal)))
        {
            foreach (var item in kind.Value.EnumerateArray())
                yield return new TestCaseData(kind.Name, item.GetProperty("text").GetString(), item.GetProperty("expected").GetBoolean()).SetArgDisplayNames(Name(item));
        }
    }

    private static IEnumerable<TestCaseData> Lengths()
    {
        using var json = Open("twitter-text-validate.json");
        if (json is null)
            yield break;
        foreach (var kind in json.RootElement.GetProperty("tests").EnumerateObject().Where(kind => kind.Name.EndsWith("Test", StringComparison.Ordinal)))
        {
            var rules = kind.Name.Contains("Emoji", StringComparison.Ordinal) ? TweetLengthRules.V3 : TweetLengthRules.V2;
            foreach (var item in kind.Value.EnumerateArray())
            {
                var expected = item.GetProperty("expected");
                yield return new TestCaseData(
                    rules,
                    item.GetProperty("text").GetString(),
                    expected.GetProperty("weightedLength").GetInt32(),
                    expected.GetProperty("valid").GetBoolean(),
                    expected.GetProperty("permillage").GetInt32(),
                    expected.GetProperty("displayRangeEnd").GetInt32(),
                    expected.GetProperty("validRangeEnd").GetInt32()).SetArgDisplayNames(kind.Name, Name(item));
            }
        }
    }

    private static string Name(JsonElement item) => item.GetProperty("description").GetString()!;

    private static JsonDocument? Open(string name) => Environment.GetEnvironmentVariable("TWITTERSDK_RECORDINGS") is { Length: > 0 } folder
        ? JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "vectors", name)))
        : null;
}

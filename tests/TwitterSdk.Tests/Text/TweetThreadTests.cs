using FsCheck;
using FsCheck.Fluent;
using TwitterSdk.Text;

namespace TwitterSdk.Tests.Text;

public class TweetThreadTests
{
    private static readonly string[] _pieces =
    [
        " ", "\n", "\n\n", ". ", "。", "word", "longerword", "é", "e\u0301", "日本語", "👨‍👩‍👧‍👦", "🇩🇪", "👍🏽", "1️⃣", "#tag", "#日本", "$TWTR", "@user", "@user/list",
        "https://example.com/a_(b)", "example.com", "a.co", ".com", "x", "/", ":", "-", "\u202A", new string('a', 300), "#" + new string('b', 290),
        "z" + new string('\u0301', 300), "https://example.com/" + new string('c', 400),
    ];

    private static readonly Arbitrary<string> _texts =
        Gen.Elements(_pieces).ListOf(60).Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Test]
    public void Parts_are_valid_and_join_back_to_the_text() => Prop.ForAll(_texts, text =>
    {
        var parts = TweetThread.Split(text);
        var end = 0;
        foreach (var part in parts)
        {
            var (start, next) = (part.Source.Start.Value, part.Source.End.Value);
            if (!string.IsNullOrWhiteSpace(text[end..start]) || part.Text != text[start..next] || !TweetLength.Measure(part.Text).IsValid)
                return false;
            end = next;
        }

        return string.IsNullOrWhiteSpace(text[end..]);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Numbered_parts_are_valid_and_tell_how_many_there_are() => Prop.ForAll(_texts, text =>
    {
        var parts = TweetThread.Split(text, TweetThreadOptions.Numbered);
        return parts.Count < 2 || parts.Select((part, i) => part.Text == text[part.Source] + $" {i + 1}/{parts.Count}" && TweetLength.Measure(part.Text).IsValid).All(ok => ok);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void What_fits_into_a_Tweet_is_not_cut_inside() => Prop.ForAll(_texts, text =>
    {
        var cuts = TweetThread.Split(text).Select(part => part.Source.End.Value).ToHashSet();
        return TextEntities.Find(text)
            .Where(entity => TweetLength.Measure(entity.Text).IsValid)
            .All(entity => !cuts.Any(cut => cut > entity.Utf16Range.Start.Value && cut < entity.Utf16Range.End.Value));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void A_short_text_is_one_part_without_a_number() =>
        Assert.That(TweetThread.Split(" Hello. \n", TweetThreadOptions.Numbered).Select(part => part.Text), Is.EqualTo(new[] { "Hello." }));

    [Test]
    public void Nothing_makes_no_parts() => Assert.That(TweetThread.Split(" \n "), Is.Empty);

    [Test]
    public void Paragraphs_go_before_lines_sentences_and_words()
    {
        var text = Words(30) + "\n\n" + Words(5) + ". " + Words(5) + "\n" + Words(30);

        Assert.That(TweetThread.Split(text)[0].Text, Is.EqualTo(Words(30)));
        Assert.That(TweetThread.Split(text.Replace("\n\n", " ", StringComparison.Ordinal))[0].Text, Does.EndWith(Words(5) + ". " + Words(5)));
    }

    [Test]
    public void Sentences_go_before_words()
    {
        var text = Words(30) + "! (" + Words(8) + ".) " + Words(40);

        Assert.That(TweetThread.Split(text)[0].Text, Does.EndWith(".)"));
    }

    [Test]
    public void Words_go_before_letters()
    {
        var parts = TweetThread.Split(Words(100));

        Assert.That(parts.Select(part => part.Text), Is.All.Matches<string>(part => part.StartsWith("word", StringComparison.Ordinal) && part.EndsWith("word", StringComparison.Ordinal)));
        Assert.That(parts, Has.Count.EqualTo(2));
    }

    [Test]
    public void Text_without_spaces_is_cut_behind_its_full_stops()
    {
        var sentence = new string('日', 60) + "。";

        Assert.That(TweetThread.Split(sentence + sentence + sentence).Select(part => part.Text), Is.EqualTo(new[] { sentence + sentence, sentence }));
    }

    [Test]
    public void A_link_moves_to_the_next_part_whole()
    {
        var text = Words(54) + " xxxx https://example.com/path";

        Assert.That(TweetThread.Split(text).Select(part => part.Text), Is.EqualTo(new[] { Words(54) + " xxxx", "https://example.com/path" }));
    }

    [Test]
    public void A_suffix_of_ones_own_stands_behind_every_part()
    {
        var parts = TweetThread.Split(Words(100), new TweetThreadOptions { Suffix = (part, parts) => part == parts ? " (end)" : " ..." });

        Assert.That(parts.Select(part => part.Text[^4..]), Is.EqualTo(new[] { " ...", "end)" }));
    }

    [Test]
    public void Older_rules_make_more_parts() =>
        Assert.That(TweetThread.Split(Words(100), new TweetThreadOptions { Rules = TweetLengthRules.V1 }), Has.Count.EqualTo(4));

    [Test]
    public void A_suffix_without_room_for_text_is_refused()
    {
        var options = new TweetThreadOptions { Suffix = (_, _) => new string('x', 280) };

        Assert.That(() => TweetThread.Split(Words(100), options), Throws.ArgumentException.With.Message.Contains("leaves no room"));
    }

    [Test]
    public void What_the_vendor_refuses_is_named()
    {
        Assert.That(() => TweetThread.Split("a\uFFFF"), Throws.ArgumentException.With.Message.Contains("U+FFFF at index 1"));
        Assert.That(() => TweetThread.Split("ab\uD800"), Throws.ArgumentException.With.Message.Contains("U+D800 at index 2"));
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));
}

using TwitterSdk.Text;

namespace TwitterSdk.Tests.Text;

public class TweetLengthTests
{
    [TestCase("", 0)]
    [TestCase("Hello", 5)]
    [TestCase("日本語", 6)]
    [TestCase("e\u0301", 1)]
    [TestCase("see https://example.com/a/very/long/path?with=query", 27)]
    [TestCase("example.com", 23)]
    [TestCase("😀", 2)]
    [TestCase("👨‍👩‍👧‍👦", 2)]
    [TestCase("👍🏽", 2)]
    [TestCase("🏳️‍🌈", 2)]
    [TestCase("🇩🇪", 2)]
    [TestCase("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2)]
    [TestCase("1️⃣", 2)]
    [TestCase("©", 1)]
    [TestCase("©️", 2)]
    [TestCase("☺️", 2)]
    [TestCase("😀‍x", 4)]
    [TestCase("’…", 3)]
    public void Characters_weigh_what_todays_rules_say(string text, int weight) =>
        Assert.That(TweetLength.Measure(text).WeightedLength, Is.EqualTo(weight));

    [Test]
    public void Older_rules_count_otherwise()
    {
        Assert.Multiple(() =>
        {
            Assert.That(TweetLength.Measure("👨‍👩‍👧‍👦", TweetLengthRules.V1).WeightedLength, Is.EqualTo(7));
            Assert.That(TweetLength.Measure("👨‍👩‍👧‍👦", TweetLengthRules.V2).WeightedLength, Is.EqualTo(11));
            Assert.That(TweetLength.Measure(new string('x', 141), TweetLengthRules.V1).IsValid, Is.False);
            Assert.That(TweetLength.Measure(new string('x', 25_000), TweetLengthRules.Long).IsValid, Is.True);
        });
    }

    [Test]
    public void The_part_that_fits_can_be_cut_out()
    {
        var text = new string('x', 279) + "👍🏽yz";

        var length = TweetLength.Measure(text);

        Assert.Multiple(() =>
        {
            Assert.That(length.IsValid, Is.False);
            Assert.That(length.Permillage, Is.EqualTo(1010));
            Assert.That(text[length.ValidRange], Is.EqualTo(new string('x', 279)));
            Assert.That(text[length.DisplayRange], Is.EqualTo(text));
        });
    }

    [Test]
    public void A_letter_with_its_accent_behind_it_is_cut_whole()
    {
        var text = string.Concat(Enumerable.Repeat("e\u0301", 281));

        Assert.That(text[TweetLength.Measure(text).ValidRange], Is.EqualTo(string.Concat(Enumerable.Repeat("e\u0301", 280))));
    }

    [TestCase("a\uFFFEb")]
    [TestCase("a\uFEFFb")]
    [TestCase("a\uFFFFb")]
    public void What_the_vendor_refuses_is_not_valid(string text) => AssertRefused(text);

    [Test]
    public void Half_a_character_is_not_valid()
    {
        AssertRefused("a\uD83Db");
        AssertRefused("a\uDE00e\u0301");
    }

    private static void AssertRefused(string text)
    {
        var length = TweetLength.Measure(text);

        Assert.That(length.IsValid, Is.False);
        Assert.That(text[length.ValidRange], Is.EqualTo("a"));
    }

    [Test]
    public void Nothing_is_not_a_Tweet() => Assert.That(TweetLength.Measure("").IsValid, Is.False);

    [Test]
    public void A_link_with_a_host_that_no_name_server_holds_counts_in_full()
    {
        var text = "https://" + new string('a', 64) + ".com";

        Assert.That(TweetLength.Measure(text).WeightedLength, Is.EqualTo(text.Length));
    }

    [Test]
    public void Measuring_plain_text_allocates_nothing()
    {
        var text = new string('x', 280);
        TweetLength.Measure(text);
        var before = GC.GetAllocatedBytesForCurrentThread();

        TweetLength.Measure(text);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}

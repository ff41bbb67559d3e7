using TwitterSdk.Text;

namespace TwitterSdk.Tests.Text;

public class TextRangeTests
{
    [TestCase("hello #tag", 6, 10, "#tag")]
    [TestCase("😀 #tag", 2, 6, "#tag")]
    [TestCase("a😀b😀c", 2, 4, "b😀")]
    [TestCase("😀😀😀", 1, 2, "😀")]
    [TestCase("👨‍👩‍👧 @you", 6, 10, "@you", Description = "a family is five code points")]
    [TestCase("e\u0301 x", 3, 4, "x", Description = "a combining accent is its own code point")]
    [TestCase("R&amp;D #x", 8, 10, "#x", Description = "escaped text counts as it came")]
    [TestCase("abc", 1, 99, "bc", Description = "what is beyond the end is not there")]
    [TestCase("abc", 7, 9, "")]
    [TestCase("😀", 0, 5, "😀")]
    [TestCase("abc", 2, 2, "")]
    [TestCase("abc", 2, 1, "")]
    [TestCase("", 0, 3, "")]
    public void A_slice_counts_code_points(string text, int start, int end, string expected)
    {
        var range = new TextRange(start, end);

        Assert.That(range.Slice(text), Is.EqualTo(expected));
        Assert.That(range.Slice(text.AsSpan()).ToString(), Is.EqualTo(expected));
        Assert.That(text[range.ToUtf16(text)], Is.EqualTo(expected));
    }

    [Test]
    public void Half_a_character_counts_as_one()
    {
        // Broken text must not make a loop or an exception.
        Assert.That(new TextRange(1, 2).Slice("\uD83Dx"), Is.EqualTo("x"));
        Assert.That(new TextRange(1, 3).Slice("\uDE00xy\uD83D"), Is.EqualTo("xy"));
    }

    [Test]
    public void Every_split_of_a_text_gives_its_runes()
    {
        const string Text = "a😀é👍&amp;🇩🇪漢z";
        var runes = Text.EnumerateRunes().ToArray();
        for (var start = 0; start <= runes.Length; start++)
        {
            for (var end = start; end <= runes.Length; end++)
                Assert.That(new TextRange(start, end).Slice(Text), Is.EqualTo(string.Concat(runes[start..end])));
        }
    }

    [Test]
    public void A_replacement_leaves_the_rest_as_it_was()
    {
        Assert.That(new TextRange(2, 6).Replace("😀 #tag 😀", "TAG"), Is.EqualTo("😀 TAG 😀"));
    }

    [TestCase(new[] { 1, 4 }, 1, 4)]
    [TestCase(new[] { 0, 0 }, 0, 0)]
    public void Two_numbers_make_a_range(int[] indices, int start, int end)
    {
        Assert.That(TextRange.FromIndices(indices), Is.EqualTo(new TextRange(start, end)));
    }

    [TestCase(null)]
    [TestCase(new int[0])]
    [TestCase(new[] { 1 })]
    [TestCase(new[] { 4, 1 })]
    [TestCase(new[] { -1, 1 })]
    [TestCase(new[] { 1, 2, 3 })]
    public void Other_numbers_make_none(int[]? indices)
    {
        Assert.That(TextRange.FromIndices(indices), Is.Null);
    }
}

using System.Text;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>The cursor takes exactly the documents that System.Text.Json takes.</summary>
public sealed class JsonGrammarTests
{
    private static readonly byte[] s_gadgets = JsonSamples.Utf8(JsonSamples.Gadgets);

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("{")]
    [TestCase("[")]
    [TestCase("{\"a\":1,}")]
    [TestCase("[1,]")]
    [TestCase("[,1]")]
    [TestCase("{,\"a\":1}")]
    [TestCase("{\"a\" 1}")]
    [TestCase("{\"a\":}")]
    [TestCase("{\"a\":1]")]
    [TestCase("[1}")]
    [TestCase("[1 2]")]
    [TestCase("{a:1}")]
    [TestCase("{\"a\":1 \"b\":2}")]
    [TestCase("01")]
    [TestCase("-01")]
    [TestCase("-")]
    [TestCase("+1")]
    [TestCase("1.")]
    [TestCase(".5")]
    [TestCase("1e")]
    [TestCase("1e+")]
    [TestCase("0x1")]
    [TestCase("NaN")]
    [TestCase("tru")]
    [TestCase("truex")]
    [TestCase("nul")]
    [TestCase("'a'")]
    [TestCase("\"a")]
    [TestCase("\"\\x\"")]
    [TestCase("\"\\u12g4\"")]
    [TestCase("\"\\u12")]
    [TestCase("\"\n\"")]
    [TestCase("// c\n1")]
    [TestCase("1 2")]
    [TestCase("]")]
    [TestCase("1\u00a0")]
    public void Broken_documents_throw_a_typed_exception(string json)
    {
        var utf8 = JsonSamples.Utf8(json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.IsJson(utf8), Is.False);
            Assert.That(JsonSamples.IsJsonToCursor(utf8), Is.False);
            Assert.That(JsonSamples.IsJsonToModel(utf8), Is.False);
        }
    }

    [TestCase("1")]
    [TestCase(" -0 ")]
    [TestCase("1E-5")]
    [TestCase("\"\"")]
    [TestCase("\"\u007f\"")]
    [TestCase("{}")]
    [TestCase("[ ]")]
    [TestCase("{ \"a\" : [ 1 , { } ] , \"a\" : null }")]
    [TestCase("\t[true,\r\n false]\n")]
    [TestCase("\uFEFF[1]")]
    [TestCase("\"\\ud800\"")]
    public void Good_documents_are_taken(string json)
    {
        var utf8 = JsonSamples.Utf8(json);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.IsJson(utf8), Is.True);
            Assert.That(JsonSamples.IsJsonToCursor(utf8), Is.True);
            Assert.That(JsonSamples.IsJsonToModel(utf8), Is.True);
        }
    }

    [TestCase(new byte[] { 0xC3, 0x28 })]
    [TestCase(new byte[] { 0xA0 })]
    [TestCase(new byte[] { 0xE2, 0x82 })]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 })]
    [TestCase(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [TestCase(new byte[] { 0xC0, 0x80 })]
    public void Invalid_utf8_is_refused_wherever_it_stands(byte[] bad)
    {
        byte[] text = [(byte)'"', .. bad, (byte)'"'];
        byte[] name = [(byte)'{', .. text, .. ":1}"u8];
        byte[] longer = [(byte)'"', .. "a text that is longer than one block of the scan "u8, .. bad, .. " and goes on behind it\""u8];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.IsJsonToCursor(text), Is.False);
            Assert.That(JsonSamples.IsJsonToCursor(name), Is.False);
            Assert.That(JsonSamples.IsJsonToCursor(longer), Is.False);
        }
    }

    [Test]
    public void A_document_cut_off_anywhere_throws_a_typed_exception()
    {
        Assert.That(JsonSamples.IsJsonToModel(s_gadgets), Is.True);
        for (int length = 0; length < s_gadgets.Length; length++)
        {
            // A copy of its own, so that a read past the end cannot find the rest.
            byte[] cut = s_gadgets[..length];
            Assert.That(JsonSamples.IsJsonToModel(cut), Is.False, $"cut at {length}");
            Assert.That(JsonSamples.IsJsonToCursor(cut), Is.False, $"cut at {length}");
        }
    }

    [Test]
    public void A_document_with_any_byte_changed_is_judged_as_System_Text_Json_judges_it()
    {
        byte[] replacements = [.. "\"\\{}[],:0-.etu /\n"u8, 0, 0x1F, 0x7F, 0x80, 0xC3, 0xFF];
        for (int at = 0; at < s_gadgets.Length; at++)
        {
            foreach (byte replacement in replacements)
            {
                byte[] changed = [.. s_gadgets];
                changed[at] = replacement;
                AssertSameJudgement(changed);
            }
        }
    }

    [Test]
    public void A_document_with_any_byte_left_out_or_doubled_is_judged_as_System_Text_Json_judges_it()
    {
        for (int at = 0; at < s_gadgets.Length; at++)
        {
            AssertSameJudgement([.. s_gadgets[..at], .. s_gadgets[(at + 1)..]]);
            AssertSameJudgement([.. s_gadgets[..at], s_gadgets[at], .. s_gadgets[at..]]);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public void Any_soup_of_tokens_is_judged_as_System_Text_Json_judges_it(byte[] choices)
    {
        string[] tokens = ["{", "}", "[", "]", ",", ":", "\"a\"", "\"id\"", "\"parts\"", "1", "-2.5e3", "true", "null", " ", "\"\\u00e9\"", "\""];
        var soup = new StringBuilder("[");
        foreach (byte choice in choices)
            soup.Append(tokens[choice % tokens.Length]);
        AssertSameJudgement(JsonSamples.Utf8(soup.ToString()));
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void Any_text_in_quotes_is_judged_as_System_Text_Json_judges_it(byte[] content) =>
        AssertSameJudgement([(byte)'"', .. content, (byte)'"']);

    [TestCase('[', ']')]
    [TestCase('{', '}')]
    public void Nesting_up_to_the_limit_is_read_and_beyond_it_is_refused(char open, char close)
    {
        string Nested(int depth) => open == '['
            ? new string(open, depth) + new string(close, depth)
            : string.Concat(Enumerable.Repeat("{\"raw\":", depth - 1)) + "{}" + new string(close, depth - 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.IsJsonToCursor(JsonSamples.Utf8(Nested(JsonCursor.MaxDepth))), Is.True);
            Assert.That(JsonSamples.IsJsonToCursor(JsonSamples.Utf8(Nested(JsonCursor.MaxDepth + 1))), Is.False);
        }

        var error = Assert.Throws<JsonReadException>(() => _ = new JsonRaw(JsonSamples.Utf8(Nested(100_000))));
        Assert.That(error.Message, Does.Contain("deeper than 128 levels"));
    }

    [Test]
    public void Models_in_models_are_bounded_too()
    {
        string nested = string.Concat(Enumerable.Repeat("{\"parts\":[", 50_000));
        var error = Assert.Throws<JsonReadException>(() => JsonModel.Parse<Gadget>(nested));
        Assert.That(error.Message, Does.Contain("deeper than 128 levels"));
    }

    [TestCase("[1,2", "cut off", 4)]
    [TestCase("[1 2]", "'2' stands where there should be a comma", 3)]
    [TestCase("{\"a\":\u0001}", "the byte 0x01", 5)]
    public void The_message_names_the_byte_and_what_should_be_there(string json, string words, long position)
    {
        var error = Assert.Throws<JsonReadException>(() => _ = JsonRaw.Parse(json));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain(words));
            Assert.That(error.Position, Is.EqualTo(position));
        }
    }

    private static void AssertSameJudgement(byte[] utf8)
    {
        bool expected = JsonSamples.IsJson(utf8);
        if (JsonSamples.IsJsonToCursor(utf8) != expected || JsonSamples.IsJsonToModel(utf8) != expected)
            Assert.Fail($"System.Text.Json says {expected}: {Encoding.UTF8.GetString(utf8)}");
    }
}

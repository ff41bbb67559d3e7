using System.Globalization;
using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>What each kind of value becomes, and which conversions are a mismatch.</summary>
public sealed class JsonValueTests
{
    [TestCase("1", 1)]
    [TestCase("-0", 0)]
    [TestCase("2147483647", int.MaxValue)]
    [TestCase("-2147483648", int.MinValue)]
    [TestCase("\"42\"", 42)]
    [TestCase("\"-7\"", -7)]
    [TestCase("1.0", 1)]
    [TestCase("1e3", 1000)]
    [TestCase("\"12.00\"", 12)]
    [TestCase("\"007\"", 7)]
    public void Whole_numbers_of_32_bits_are_read(string json, int expected) =>
        Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadInt32()), Is.EqualTo((expected, 0L)));

    [TestCase("2147483648")]
    [TestCase("-2147483649")]
    [TestCase("1.5")]
    [TestCase("1e10")]
    [TestCase("99999999999999999999999999")]
    [TestCase("\"\"")]
    [TestCase("\"x\"")]
    [TestCase("\"+1\"")]
    [TestCase("\" 1\"")]
    [TestCase("\"1,0\"")]
    [TestCase("\"\\u0031\"")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("{\"a\":[1]}")]
    [TestCase("[1]")]
    public void What_is_no_whole_number_of_32_bits_is_a_mismatch(string json)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadInt32()), Is.EqualTo((0, 1L)));
            Assert.That(
                JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadNullableInt32()),
                Is.EqualTo(((int?)null, json == "null" ? 0L : 1L)));
        }
    }

    [TestCase("9223372036854775807", long.MaxValue)]
    [TestCase("-9223372036854775808", long.MinValue)]
    [TestCase("\"9223372036854775807\"", long.MaxValue)]
    [TestCase("\"0000000000000000000000001\"", 1L)]
    [TestCase("999999999999999999", 999_999_999_999_999_999L)]
    [TestCase("1000000000000000000", 1_000_000_000_000_000_000L)]
    [TestCase("1.5e3", 1500L)]
    public void Whole_numbers_of_64_bits_are_read(string json, long expected)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadInt64()), Is.EqualTo((expected, 0L)));
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadNullableInt64()), Is.EqualTo(((long?)expected, 0L)));
        }
    }

    [TestCase("9223372036854775808")]
    [TestCase("-9223372036854775809")]
    [TestCase("18446744073709551616")]
    [TestCase("\"18446744073709551617\"")]
    [TestCase("0.1")]
    public void A_whole_number_that_does_not_fit_64_bits_is_a_mismatch(string json) =>
        Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadInt64()), Is.EqualTo((0L, 1L)));

    [FsCheck.NUnit.Property]
    public void Every_whole_number_is_read_back_as_number_and_as_text(long value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        Assert.That(JsonSamples.Read(text, static (ref JsonCursor cursor) => cursor.ReadInt64()), Is.EqualTo((value, 0L)));
        Assert.That(JsonSamples.Read($"\"{text}\"", static (ref JsonCursor cursor) => cursor.ReadInt64()), Is.EqualTo((value, 0L)));
    }

    [Test]
    public void Numbers_of_every_length_are_read_and_end_where_they_end()
    {
        for (int digits = 1; digits <= 19; digits++)
        {
            long value = long.Parse("1234567890123456789"[..digits], CultureInfo.InvariantCulture);
            foreach (string behind in (string[])[",", "]", " ]", ":", "/"])
            {
                var cursor = new JsonCursor(JsonSamples.Utf8($"[{value}{behind}{new string('7', 64)}"));
                cursor.EnterArray();
                cursor.NextElement();
                Assert.That(cursor.ReadInt64(), Is.EqualTo(value));
            }
        }
    }

    [TestCase("12345678:")]
    [TestCase("1234567/")]
    [TestCase("123456789012345:")]
    [TestCase("\"1234567\u00b0\"")]
    [TestCase("\"12345678901234567_\"")]
    [TestCase("\"-\"")]
    [TestCase("\"12 \"")]
    public void What_is_only_nearly_a_number_is_none(string json)
    {
        // Behind a bare number anything that JSON allows may follow, and nothing else.
        if (json[0] == '"')
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadInt64()), Is.EqualTo((0L, 1L)));
        else
            Assert.That(() => JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadInt64()), Throws.TypeOf<JsonReadException>());
    }

    [TestCase("1.5", 1.5)]
    [TestCase("-73.98513", -73.98513)]
    [TestCase("1e-7", 1e-7)]
    [TestCase("\"2.5\"", 2.5)]
    [TestCase("12345678901234567890", 12345678901234567890d)]
    public void Numbers_are_read(string json, double expected) =>
        Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadDouble()), Is.EqualTo((expected, 0L)));

    [TestCase("1e999")]
    [TestCase("\"NaN\"")]
    [TestCase("\"Infinity\"")]
    [TestCase("\"\"")]
    [TestCase("false")]
    [TestCase("null")]
    public void What_is_no_finite_number_is_a_mismatch(string json)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadDouble()), Is.EqualTo((0d, 1L)));
            Assert.That(
                JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadNullableDouble()),
                Is.EqualTo(((double?)null, json == "null" ? 0L : 1L)));
        }
    }

    [TestCase("true", true, 0)]
    [TestCase("false", false, 0)]
    [TestCase("\"true\"", true, 0)]
    [TestCase("\"false\"", false, 0)]
    [TestCase("1", false, 1)]
    [TestCase("\"yes\"", false, 1)]
    [TestCase("null", false, 1)]
    [TestCase("[]", false, 1)]
    public void Truth_values_are_read(string json, bool expected, long mismatches)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadBoolean()), Is.EqualTo((expected, mismatches)));
            Assert.That(
                JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadNullableBoolean()),
                Is.EqualTo((mismatches == 0 ? expected : (bool?)null, json == "null" ? 0 : mismatches)));
        }
    }

    [TestCase("\"plain\"", "plain")]
    [TestCase("\"\"", "")]
    [TestCase("12.50", "12.50")]
    [TestCase("true", "true")]
    [TestCase("false", "false")]
    [TestCase("\"Zoë 😀\"", "Zoë 😀")]
    [TestCase("\"\\u005a\\u00EB \\ud83D\\uDe00\\b\\f\\n\\r\\t\\/\\\\\\\"\"", "Zë 😀\b\f\n\r\t/\\\"")]
    [TestCase("\"é\\u0000\"", "é\0")]
    [TestCase("\"\\ud83d\"", "\uFFFD")]
    [TestCase("\"\\ud83dx\"", "\uFFFDx")]
    [TestCase("\"\\ud83d\\ud83d\\ude00\"", "\uFFFD😀")]
    [TestCase("\"\\ude00\\n\"", "\uFFFD\n")]
    [TestCase("\"\\ud83d\\u0041\"", "\uFFFDA")]
    public void Text_is_read_plain_shared_and_known(string json, string expected)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadString()), Is.EqualTo((expected, 0L)));
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadNullableString()), Is.EqualTo((expected, 0L)));
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadSharedString()), Is.EqualTo((expected, 0L)));
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadNullableSharedString()), Is.EqualTo((expected, 0L)));
            Assert.That(
                JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadKnownString(new JsonMembers("plain"u8), ["plain"])),
                Is.EqualTo((expected, 0L)));
        }
    }

    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("[\"a\"]")]
    public void What_is_no_text_is_a_mismatch_and_gives_empty_text(string json)
    {
        long nullable = json == "null" ? 0 : 1;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadString()), Is.EqualTo(("", 1L)));
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadSharedString()), Is.EqualTo(("", 1L)));
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadNullableString()), Is.EqualTo(((string?)null, nullable)));
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadNullableSharedString()), Is.EqualTo(((string?)null, nullable)));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void Every_text_comes_back_as_System_Text_Json_reads_it(string? text)
    {
        string json = JsonSerializer.Serialize(text ?? "");
        string expected = JsonSerializer.Deserialize<string>(json)!;
        Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadString()).Value, Is.EqualTo(expected));
        Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadSharedString()).Value, Is.EqualTo(expected));
    }

    [Test]
    public void Text_of_every_length_around_the_blocks_of_the_scan_is_read()
    {
        for (int length = 0; length < 700; length++)
        {
            string ascii = new('a', length);
            string mixed = ascii + "é";
            using (Assert.EnterMultipleScope())
            {
                Assert.That(JsonSamples.Read($"\"{ascii}\"", static (ref JsonCursor cursor) => cursor.ReadString()).Value, Is.EqualTo(ascii));
                Assert.That(JsonSamples.Read($"\"{ascii}\\n{mixed}\"", static (ref JsonCursor cursor) => cursor.ReadString()).Value, Is.EqualTo(ascii + "\n" + mixed));
                Assert.That(JsonSamples.Read($"\"{mixed}\"", static (ref JsonCursor cursor) => cursor.ReadSharedString()).Value, Is.EqualTo(mixed));
            }
        }
    }

    [TestCase("", "")]
    [TestCase("\\n", "")]
    [TestCase("", "\\n")]
    [TestCase("\\n", "\\n")]
    [TestCase("caf\u00e9 ", "\\u0020")]
    public void Text_with_a_byte_that_is_no_utf_8_is_refused_however_it_is_read(string before, string behind)
    {
        foreach (int filling in (int[])[0, 1, 20, 600])
        {
            byte[] json = [(byte)'"', .. JsonSamples.Utf8(before + new string('x', filling)), 0xC3, .. JsonSamples.Utf8(behind + "\""), .. new byte[40].Select(static _ => (byte)' ')];
            foreach (JsonRead<string> read in (JsonRead<string>[])[static (ref JsonCursor cursor) => cursor.ReadString(), static (ref JsonCursor cursor) => cursor.ReadSharedString()])
                Assert.That(() => Read(json, read), Throws.TypeOf<JsonReadException>().With.Message.EqualTo("The text at byte 1 is not valid UTF-8."));
        }

        static string Read(byte[] json, JsonRead<string> read)
        {
            var cursor = new JsonCursor(json);
            return read(ref cursor);
        }
    }

    [Test]
    public void Shared_text_is_one_instance_also_with_escapes()
    {
        const string Source = "\"\\u003ca href=\\\"http:\\/\\/example.com\\\"\\u003eWeb\\u003c\\/a\\u003e\"";
        string first = JsonSamples.Read(Source, static (ref JsonCursor cursor) => cursor.ReadSharedString()).Value;
        string second = JsonSamples.Read(Source, static (ref JsonCursor cursor) => cursor.ReadSharedString()).Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo("<a href=\"http://example.com\">Web</a>"));
            Assert.That(second, Is.SameAs(first));
        }
    }

    [Test]
    public void Text_that_falls_into_one_place_of_the_table_is_never_mixed_up()
    {
        for (int round = 0; round < 2; round++)
        {
            for (int at = 0; at < 20_000; at++)
            {
                string text = "shared text number " + at.ToString(CultureInfo.InvariantCulture) + " of many";
                Assert.That(JsonSamples.Read($"\"{text}\"", static (ref JsonCursor cursor) => cursor.ReadSharedString()).Value, Is.EqualTo(text));
            }
        }
    }

    [Test]
    public void A_known_text_is_the_instance_that_was_given()
    {
        string known = new("retweets".AsSpan());
        string value = JsonSamples.Read("\"retweets\"", (ref JsonCursor cursor) => cursor.ReadKnownString(new JsonMembers("replies\nretweets"u8), ["replies", known])).Value;
        Assert.That(value, Is.SameAs(known));
    }

    [TestCase("{\"a\": [1, 2 ]}")]
    [TestCase("null")]
    [TestCase("\"\\u0041\"")]
    public void Raw_values_keep_every_byte(string json)
    {
        var (value, mismatches) = JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadRaw());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(value.ToString(), Is.EqualTo(json));
            Assert.That(mismatches, Is.Zero);
        }
    }
}

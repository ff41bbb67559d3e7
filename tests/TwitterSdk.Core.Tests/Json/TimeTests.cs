using System.Globalization;
using System.Text;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Tests.Json;

/// <summary>Moments in every form.</summary>
public sealed class TimeTests
{
    [TestCase("\"Wed Oct 10 20:19:24 +0000 2018\"", TimeFormat.Ruby, "2018-10-10T20:19:24.0000000+00:00")]
    [TestCase("\"Wed Oct 10 20:19:24 -0330 2018\"", TimeFormat.Ruby, "2018-10-10T20:19:24.0000000-03:30")]
    [TestCase("\"Wed Oct 10 20:19:24 +0000 2018\"", TimeFormat.Unix, "2018-10-10T20:19:24.0000000+00:00")]
    [TestCase("\"2018-10-10T20:19:24Z\"", TimeFormat.Iso, "2018-10-10T20:19:24.0000000+00:00")]
    [TestCase("\"2018-10-10T20:19:24.5Z\"", TimeFormat.Iso, "2018-10-10T20:19:24.5000000+00:00")]
    [TestCase("\"2018-10-10T20:19:24.123456789Z\"", TimeFormat.Iso, "2018-10-10T20:19:24.1234567+00:00")]
    [TestCase("\"2018-10-10T20:19:24+05:30\"", TimeFormat.IsoMilliseconds, "2018-10-10T20:19:24.0000000+05:30")]
    [TestCase("\"2018-10-10T20:19:24.001-0800\"", TimeFormat.Ruby, "2018-10-10T20:19:24.0010000-08:00")]
    [TestCase("\"2018-10-10T20:19:24+01\"", TimeFormat.Iso, "2018-10-10T20:19:24.0000000+01:00")]
    [TestCase("\"2018-10-10 20:19:24\"", TimeFormat.Iso, "2018-10-10T20:19:24.0000000+00:00")]
    [TestCase("\"2018-10-10T20:19Z\"", TimeFormat.Iso, "2018-10-10T20:19:00.0000000+00:00")]
    [TestCase("\"2018-10-10\"", TimeFormat.Iso, "2018-10-10T00:00:00.0000000+00:00")]
    [TestCase("\"2018\\u002d10-10T20:19:24Z\"", TimeFormat.Iso, "2018-10-10T20:19:24.0000000+00:00")]
    [TestCase("\"0001-01-01T00:00:00Z\"", TimeFormat.Iso, "0001-01-01T00:00:00.0000000+00:00")]
    [TestCase("1539202764", TimeFormat.Unix, "2018-10-10T20:19:24.0000000+00:00")]
    [TestCase("\"1539202764\"", TimeFormat.UnixText, "2018-10-10T20:19:24.0000000+00:00")]
    [TestCase("1539202764.25", TimeFormat.Unix, "2018-10-10T20:19:24.2500000+00:00")]
    [TestCase("1539202764123", TimeFormat.UnixMilliseconds, "2018-10-10T20:19:24.1230000+00:00")]
    [TestCase("\"1539202764123\"", TimeFormat.UnixMillisecondsText, "2018-10-10T20:19:24.1230000+00:00")]
    [TestCase("1539202764123", TimeFormat.Unix, "2018-10-10T20:19:24.1230000+00:00")]
    [TestCase("1539202764", TimeFormat.Ruby, "2018-10-10T20:19:24.0000000+00:00")]
    [TestCase("\"1539202764123\"", TimeFormat.Iso, "2018-10-10T20:19:24.1230000+00:00")]
    [TestCase("1000", TimeFormat.UnixMilliseconds, "1970-01-01T00:00:01.0000000+00:00")]
    [TestCase("-1", TimeFormat.Unix, "1969-12-31T23:59:59.0000000+00:00")]
    [TestCase("\"201810102019\"", TimeFormat.Minute, "2018-10-10T20:19:00.0000000+00:00")]
    [TestCase("201810102019", TimeFormat.Minute, "2018-10-10T20:19:00.0000000+00:00")]
    public void Moments_are_told_apart_by_their_look(string json, TimeFormat format, string expected)
    {
        var (value, mismatches) = JsonSamples.Read(json, (ref JsonCursor cursor) => cursor.ReadTime(format));
        Assert.That((value.ToString("O", CultureInfo.InvariantCulture), mismatches), Is.EqualTo((expected, 0L)));
    }

    [TestCase("\"Wed Oct 32 20:19:24 +0000 2018\"")]
    [TestCase("\"Wod Oct 10 20:19:24 +0000 2018\"")]
    [TestCase("\"Wed Okt 10 20:19:24 +0000 2018\"")]
    [TestCase("\"Wed Oct 10 24:00:00 +0000 2018\"")]
    [TestCase("\"Wed Oct 10 20:19:24 +1500 2018\"")]
    [TestCase("\"Wed Oct 10 20:19:24 +0099 2018\"")]
    [TestCase("\"Wed Oct 10 20:1x:24 +0000 2018\"")]
    [TestCase("\"2018-02-29T00:00:00Z\"")]
    [TestCase("\"2018-10-10T20:19:24X\"")]
    [TestCase("\"2018-10-10T20:19:24.Z\"")]
    [TestCase("\"2018-10-10T20:60:24Z\"")]
    [TestCase("\"2018-10-10T20:19:24+5:30\"")]
    [TestCase("\"2018-10-10T\"")]
    [TestCase("\"0001-01-01T00:00:00+01:00\"")]
    [TestCase("\"9999-12-31T23:59:59-01:00\"")]
    [TestCase("\"0000-00-00T00:00:00Z\"")]
    [TestCase("\"soon\"")]
    [TestCase("\"20181010\u00e9\"")]
    [TestCase("\"----------\"")]
    [TestCase("\"201813102019\"")]
    [TestCase("1e99")]
    [TestCase("-99999999999999")]
    [TestCase("true")]
    [TestCase("[]")]
    public void What_is_no_moment_is_a_mismatch(string json)
    {
        var format = json.Contains("20181310", StringComparison.Ordinal) ? TimeFormat.Minute : TimeFormat.Iso;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.Read(json, (ref JsonCursor cursor) => cursor.ReadTime(format)), Is.EqualTo((default(DateTimeOffset), 1L)));
            Assert.That(JsonSamples.Read(json, (ref JsonCursor cursor) => cursor.ReadNullableTime(format)), Is.EqualTo(((DateTimeOffset?)null, 1L)));
        }
    }

    [TestCase("null")]
    [TestCase("\"\"")]
    public void Empty_text_and_null_are_the_absence_of_a_moment(string json)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadNullableTime(TimeFormat.Iso)), Is.EqualTo(((DateTimeOffset?)null, 0L)));
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadTime(TimeFormat.Iso)), Is.EqualTo((default(DateTimeOffset), 1L)));
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadNullableDate()), Is.EqualTo(((DateOnly?)null, 0L)));
            Assert.That(JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadDate()), Is.EqualTo((default(DateOnly), 1L)));
        }
    }

    [TestCase("\"2018-10-10\"", 0)]
    [TestCase("\"2018-13-10\"", 1)]
    [TestCase("\"2018-10-10T00:00:00Z\"", 1)]
    [TestCase("20181010", 1)]
    public void Days_are_read(string json, long mismatches) =>
        Assert.That(
            JsonSamples.Read(json, static (ref JsonCursor cursor) => cursor.ReadDate()),
            Is.EqualTo((mismatches == 0 ? new DateOnly(2018, 10, 10) : default, mismatches)));

    [TestCase(TimeFormat.Iso, "2018-10-10T20:19:24.0625Z")]
    [TestCase(TimeFormat.IsoMilliseconds, "2018-10-10T20:19:24.062Z")]
    [TestCase(TimeFormat.Ruby, "Wed Oct 10 20:19:24 +0000 2018")]
    [TestCase(TimeFormat.Unix, "1539202764")]
    [TestCase(TimeFormat.UnixText, "1539202764")]
    [TestCase(TimeFormat.UnixMilliseconds, "1539202764062")]
    [TestCase(TimeFormat.UnixMillisecondsText, "1539202764062")]
    [TestCase(TimeFormat.Minute, "201810102019")]
    public void Moments_are_written_in_the_form_of_the_vendor(TimeFormat format, string expected) =>
        Assert.That(WireTime.ToText(new DateTimeOffset(2018, 10, 10, 20, 19, 24, TimeSpan.Zero).AddTicks(625_000), format), Is.EqualTo(expected));

    [Test]
    public void Whole_seconds_are_written_without_a_fraction_and_offsets_are_kept() =>
        Assert.That(WireTime.ToText(new DateTimeOffset(2018, 1, 2, 3, 4, 5, new TimeSpan(-3, -30, 0)), TimeFormat.Iso), Is.EqualTo("2018-01-02T03:04:05-03:30"));

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void Every_moment_comes_back_as_exactly_as_its_form_can_say_it(DateTimeOffset moment)
    {
        // The formats know offsets of whole minutes only.
        moment = moment.ToOffset(new TimeSpan(moment.Offset.Hours, moment.Offset.Minutes, 0));
        foreach (var format in Enum.GetValues<TimeFormat>())
        {
            string text = WireTime.ToText(moment, format);
            long unit = format switch
            {
                TimeFormat.Iso => 1,
                TimeFormat.IsoMilliseconds or TimeFormat.UnixMilliseconds or TimeFormat.UnixMillisecondsText => TimeSpan.TicksPerMillisecond,
                TimeFormat.Minute => TimeSpan.TicksPerMinute,
                _ => TimeSpan.TicksPerSecond,
            };
            Assert.That(WireTime.TryParse(Encoding.ASCII.GetBytes(text), format, out var back), Is.True, text);
            long lost = moment.UtcTicks - back.UtcTicks;
            Assert.That(lost, Is.GreaterThanOrEqualTo(0).And.LessThan(unit), $"{format} {text}");
            if (format is TimeFormat.Iso or TimeFormat.IsoMilliseconds or TimeFormat.Ruby)
                Assert.That(back.Offset, Is.EqualTo(moment.Offset));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void The_usual_forms_are_read_at_once_just_as_bit_by_bit(DateTimeOffset moment, byte place, byte change)
    {
        byte[] iso = Encoding.ASCII.GetBytes(WireTime.ToText(moment.ToUniversalTime(), TimeFormat.IsoMilliseconds));
        byte[] ruby = Encoding.ASCII.GetBytes(WireTime.ToText(moment.ToUniversalTime(), TimeFormat.Ruby));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((IsoTime.TryParseUsual(iso, out var usual), usual), Is.EqualTo((true, usual)));
            Assert.That((IsoTime.TryParse(iso, out var plain), plain), Is.EqualTo((true, usual)));
            Assert.That((RubyTime.TryParseUsual(ruby, out usual), usual), Is.EqualTo((true, usual)));
            Assert.That((RubyTime.TryParse(ruby, out plain), plain), Is.EqualTo((true, usual)));

            // What the quick way takes the plain one takes too, and for the same moment.
            iso[place % iso.Length] = change;
            ruby[place % ruby.Length] = change;
            if (IsoTime.TryParseUsual(iso, out usual))
                Assert.That((IsoTime.TryParse(iso, out plain), plain), Is.EqualTo((true, usual)));
            if (RubyTime.TryParseUsual(ruby, out usual))
                Assert.That((RubyTime.TryParse(ruby, out plain), plain), Is.EqualTo((true, usual)));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void No_text_makes_the_parser_throw(byte[] text)
    {
        byte[] ruby = [.. "Wed Oct 10 20:19:24 +0000 2018"u8];
        byte[] iso = [.. "2018-10-10T20:19:24.123+01:00"u8];
        for (int at = 0; at < text.Length; at++)
        {
            ruby[(at * 7) % ruby.Length] = text[at];
            iso[(at * 5) % iso.Length] = text[at];
        }

        foreach (var format in Enum.GetValues<TimeFormat>())
        {
            Assert.That(() => WireTime.TryParse(text, format, out _), Throws.Nothing);
            Assert.That(() => WireTime.TryParse(ruby, format, out _), Throws.Nothing);
            Assert.That(() => WireTime.TryParse(iso.AsSpan(0, text.Length % iso.Length), format, out _), Throws.Nothing);
        }
    }
}

using System.Globalization;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace TwitterSdk.Core.Tests.Calls;

public class ParameterTextTests
{
    private static readonly DateTimeOffset s_moment = new(2018, 10, 10, 22, 19, 24, 50, TimeSpan.FromHours(2));

    [TestCase(0, "0")]
    [TestCase(5, "5")]
    [TestCase(-122.400612831116, "-122.400612831116")]
    [TestCase(0.1, "0.1")]
    [TestCase(1e21, "1000000000000000000000")]
    [TestCase(-1.5e-7, "-0.00000015")]
    [TestCase(1e-5, "0.00001")]
    [TestCase(1.2345678901234567e20, "123456789012345670000")]
    [TestCase(5e-324, null)]
    [TestCase(double.MaxValue, null)]
    public void Doubles_read_back_as_the_same_and_have_no_exponent(double value, string? text)
    {
        var query = Call.QueryOf(call => call.Add(ParameterLocation.Query, "x"u8, value))["?x=".Length..];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(query, text is null ? Does.Match("^[-0-9.]+$") : Is.EqualTo(text));
            Assert.That(double.Parse(query, CultureInfo.InvariantCulture), Is.EqualTo(value));
        }
    }

    [Property(MaxTest = 1000)]
    public bool Any_finite_double_reads_back(double value)
    {
        if (!double.IsFinite(value))
            return true;
        var query = Call.QueryOf(call => call.Add(ParameterLocation.Query, "x"u8, value))["?x=".Length..];
        return double.Parse(query, CultureInfo.InvariantCulture) == value && !query.Contains('E', StringComparison.OrdinalIgnoreCase);
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_refused_by_name(double value)
    {
        var call = Call.To();
        Assert.That(
            () => call.Add(ParameterLocation.Query, "lat"u8, value),
            Throws.TypeOf<ApiArgumentException>().With.Message.Contains("Things.List: lat is not a finite number"));
    }

    [TestCase(TimeFormat.Ruby, "Wed%20Oct%2010%2020%3A19%3A24%20%2B0000%202018")]
    [TestCase(TimeFormat.Iso, "2018-10-10T20%3A19%3A24.05Z")]
    [TestCase(TimeFormat.IsoMilliseconds, "2018-10-10T20%3A19%3A24.050Z")]
    [TestCase(TimeFormat.Unix, "1539202764")]
    [TestCase(TimeFormat.UnixText, "1539202764")]
    [TestCase(TimeFormat.UnixMilliseconds, "1539202764050")]
    [TestCase(TimeFormat.UnixMillisecondsText, "1539202764050")]
    [TestCase(TimeFormat.Minute, "201810102019")]
    public void A_moment_travels_in_its_format_and_in_utc(TimeFormat format, string text) =>
        Assert.That(Call.QueryOf(call => call.Add(ParameterLocation.Query, "t"u8, s_moment, format)), Is.EqualTo("?t=" + text));

    [Test]
    public void A_whole_second_has_no_fraction() =>
        Assert.That(
            Call.QueryOf(call => call.Add(ParameterLocation.Query, "t"u8, new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero), TimeFormat.Iso)),
            Is.EqualTo("?t=2020-01-02T03%3A04%3A05Z"));

    [Test]
    [SetCulture("fa-IR")]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var query = Call.QueryOf(call =>
        {
            call.Add(ParameterLocation.Query, "d"u8, -1234.5);
            call.Add(ParameterLocation.Query, "n"u8, -7L);
            call.Add(ParameterLocation.Query, "day"u8, new DateOnly(2020, 3, 1));
            call.Add(ParameterLocation.Query, "t"u8, s_moment, TimeFormat.Minute);
            call.AddList(ParameterLocation.Query, "l"u8, [-1.5, -2]);
        });
        Assert.That(query, Is.EqualTo("?d=-1234.5&n=-7&day=2020-03-01&t=201810102019&l=-1.5%2C-2"));
    }

    [Test]
    public void Nulls_are_left_out_and_the_rest_keeps_its_order()
    {
        var query = Call.QueryOf(call =>
        {
            call.Add(ParameterLocation.Query, "b"u8, true);
            call.Add(ParameterLocation.Query, "none"u8, (string?)null);
            call.Add(ParameterLocation.Query, "none"u8, (int?)null);
            call.Add(ParameterLocation.Query, "none"u8, (long?)null);
            call.Add(ParameterLocation.Query, "none"u8, (double?)null);
            call.Add(ParameterLocation.Query, "none"u8, (bool?)null);
            call.Add(ParameterLocation.Query, "none"u8, (DateOnly?)null);
            call.Add(ParameterLocation.Query, "none"u8, null, TimeFormat.Iso);
            call.Add(ParameterLocation.Query, "none"u8, (JsonRaw?)null);
            call.Add(ParameterLocation.Query, "none"u8, (Word?)null);
            call.Add(ParameterLocation.Query, "a"u8, new Word("x y"));
            call.Add(ParameterLocation.Query, "e"u8, "");
        });
        Assert.That(query, Is.EqualTo("?b=true&a=x%20y&e="));
    }

    [Test]
    public void A_value_of_any_length_fits()
    {
        var large = new string('ä', 5000);
        var query = Call.QueryOf(call =>
        {
            call.Add(ParameterLocation.Query, "w"u8, new Word(large));
            call.Add(ParameterLocation.Query, "t"u8, large);
        });
        var encoded = Uri.EscapeDataString(large);
        Assert.That(query, Is.EqualTo($"?w={encoded}&t={encoded}"));
    }
}
